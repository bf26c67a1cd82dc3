import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEngines } from './engines.ts';
import { RegisterServiceDialog } from './RegisterServiceDialog.tsx';

export function RegisterServiceButton({ scopes }: { scopes: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation('registries');
  const [isOpen, setOpen] = useState(false);
  const engines = useEngines(scopes);
  if (engines.length === 0) return null;
  return (
    <>
      <Button variant="contained" startIcon={<Plus size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t('registerService')}
      </Button>
      {isOpen && <RegisterServiceDialog engines={engines} onClose={() => setOpen(false)} />}
    </>
  );
}
