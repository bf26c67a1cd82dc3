import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { mostNamed } from '../named.ts';

export interface FoundOption {
  id: string;
  name: string;
}

interface Props {
  label: string;
  value: FoundOption | undefined;
  /** What the towers found; undefined while they search. */
  options: readonly FoundOption[] | undefined;
  /** Whether they would have found more. */
  isCut: boolean;
  /** What they are to look for. */
  onText: (text: string) => void;
  onChange: (id: string | undefined) => void;
}

/** One of very many: the towers look for what is typed, and say when there is more than is offered. */
export function FoundChoice({ label, value, options, isCut, onText, onChange }: Props) {
  const { t } = useTranslation(['vmFilters', 'vms']);
  return (
    <Autocomplete
      size="small"
      options={options ?? []}
      loading={options === undefined}
      loadingText={t('looking')}
      noOptionsText={t('noneFound')}
      value={value ?? null}
      onChange={(_, picked) => onChange(picked?.id)}
      onInputChange={(_, text, reason) => onText(reason === 'input' ? text : '')}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      filterOptions={(found) => found} // the towers have
      renderInput={(input) => (
        <TextField
          {...input}
          label={label}
          placeholder={t('any', { ns: 'vms' })}
          helperText={isCut ? t('moreFound', { count: mostNamed }) : undefined}
          slotProps={{ ...input.slotProps, inputLabel: { ...input.slotProps.inputLabel, shrink: true } }}
        />
      )}
    />
  );
}
