import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Collapse from '@mui/material/Collapse';
import Typography from '@mui/material/Typography';
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '../../contract/operation.ts';
import { curlOf, vendorCall } from '../lib/vendorCall.ts';
import { CopyButton } from './CopyButton.tsx';

interface Props {
  operation: Operation;
  input: {
    params?: Record<string, string> | undefined;
    query?: object | undefined;
    headers?: Record<string, string>;
    body?: unknown;
  };
  startsOpen?: boolean;
}

/** The vendor's request that will be made, to be read, learned from and copied. */
export function ShowCall({ operation, input, startsOpen = false }: Props) {
  const { t } = useTranslation('form');
  const panelId = useId();
  const [isOpen, setOpen] = useState(startsOpen);
  const call = vendorCall(operation, input);
  const headers = Object.entries(call.headers ?? {}).map(([name, value]) => `${name}: ${value}`);
  const head = [`${call.method} ${call.path}`, ...headers].join('\n');
  const text = [head, call.body].filter(Boolean).join('\n\n');
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pr: 1 }}>
        <ButtonBase
          onClick={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
          aria-controls={panelId}
          sx={{
            flex: 1,
            minWidth: 0,
            justifyContent: 'flex-start',
            gap: 1,
            px: 1,
            py: 0.75,
            borderRadius: 1,
          }}
        >
          <Box
            component={ChevronRight}
            size={16}
            aria-hidden
            sx={{ flexShrink: 0, transform: isOpen ? 'rotate(90deg)' : 'none' }}
          />
          <Typography variant="caption" color="textSecondary" sx={{ flexShrink: 0 }}>
            {t('call')}
          </Typography>
          <Typography variant="caption" noWrap sx={{ fontFamily: 'monospace' }}>
            <b>{call.method}</b> {call.path}
          </Typography>
        </ButtonBase>
        <CopyButton text={() => curlOf(operation, call)} label={t('copyCurl')} />
      </Box>
      <Collapse in={isOpen} id={panelId}>
        <Box
          component="pre"
          tabIndex={0}
          aria-label={t('call')}
          sx={{
            m: 0,
            p: 1.5,
            borderTop: 1,
            borderColor: 'divider',
            fontSize: '0.8125rem',
            overflow: 'auto',
            // A certificate is one line of two thousand letters.
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
            maxHeight: 320,
          }}
        >
          {text}
        </Box>
      </Collapse>
    </Box>
  );
}
