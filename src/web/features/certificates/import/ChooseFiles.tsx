import Button from '@mui/material/Button';
import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { readFiles } from './readFiles.ts';

/** Certificate, chain and key from files, one or several at once. */
export function ChooseFiles({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation('certificates');
  const input = useRef<HTMLInputElement>(null);
  async function read(files: FileList | null) {
    if (files?.length) onText(await readFiles([...files]));
    // The same file may be chosen again once it has been mended.
    if (input.current) input.current.value = '';
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".pem,.crt,.cer,.der,.key,.txt"
        aria-label={t('chooseFiles')}
        onChange={({ target }) => void read(target.files)}
      />
      <Button
        variant="outlined"
        startIcon={<FolderOpen size={16} aria-hidden />}
        onClick={() => input.current?.click()}
        sx={{ alignSelf: 'flex-start' }}
      >
        {t('chooseFiles')}
      </Button>
    </>
  );
}
