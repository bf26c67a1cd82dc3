import Button from '@mui/material/Button';
import { Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import { vod } from '../../../../contract/services/vod.ts';
import { useWhyNotCloud } from '../../../lib/useWhyNotCloud.ts';
import { DisabledReason } from '../../../ui/DisabledReason.tsx';
import { UploadDialog } from './UploadDialog.tsx';

export function UploadButton({ scopes }: { scopes: readonly Pick<Scope, 'id' | 'name'>[] }) {
  const { t } = useTranslation('media');
  const [isOpen, setOpen] = useState(false);
  const whyNot = useWhyNotCloud(scopes[0]?.id ?? '')(vod.createAsset);
  return (
    <>
      <DisabledReason reason={scopes.length === 1 ? whyNot : undefined}>
        <Button
          variant="contained"
          startIcon={<Upload size={16} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t('upload')}
        </Button>
      </DisabledReason>
      {isOpen && <UploadDialog scopes={scopes} onClose={() => setOpen(false)} />}
    </>
  );
}
