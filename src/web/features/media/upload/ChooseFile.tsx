import Button, { type ButtonProps } from '@mui/material/Button';
import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { videoTypes } from '../../../../contract/services/vod/bodies.ts';

interface Props {
  label: string;
  onFile: (file: File) => void;
  variant?: ButtonProps['variant'];
  describedBy?: string | undefined;
}

const endings = videoTypes.map((type) => `.${type.toLowerCase()}`).join(',');

/** A media file from the person's machine. */
export function ChooseFile({ label, onFile, variant = 'outlined', describedBy }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={endings}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      <Button
        variant={variant}
        startIcon={<FolderOpen size={16} aria-hidden />}
        aria-describedby={describedBy}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
