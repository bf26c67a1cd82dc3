import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { Check, Copy, Link, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../lib/copyText.ts';

interface Props {
  text: string | (() => string);
  /** What is copied, in words; by default *Copy*. */
  label?: string;
  /** `link`: what is copied is an address. */
  icon?: 'copy' | 'link';
}

export function CopyButton({ text, label, icon = 'copy' }: Props) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>();
  const name = outcome ? t(outcome) : (label ?? t('copy'));
  const Icon = outcome === 'copied' ? Check : outcome === 'copyFailed' ? X : icon === 'link' ? Link : Copy;

  async function copy() {
    const isCopied = await copyText(typeof text === 'string' ? text : text());
    setOutcome(isCopied ? 'copied' : 'copyFailed');
  }

  return (
    <Tooltip title={name} onClose={() => setOutcome(undefined)}>
      <IconButton
        size="small"
        aria-label={name}
        onClick={() => void copy()}
        color="inherit"
        sx={{ opacity: 0.7 }}
      >
        <Icon size={16} aria-hidden />
      </IconButton>
    </Tooltip>
  );
}
