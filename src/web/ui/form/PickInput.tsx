import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { FieldValues } from 'react-hook-form';
import { useField, type FieldProps } from './useField.ts';

export interface Option {
  id: string;
  name: string;
  /** What tells it from others of its name. */
  detail?: string | undefined;
  group?: string | undefined;
  /** Why it cannot be chosen. */
  whyNot?: string | undefined;
}

interface Props {
  /** Undefined while they are read. */
  options: readonly Option[] | undefined;
  /** An id that is not among the options may be typed. */
  takesTypedId?: boolean;
  onPicked?: (id: string) => void;
}

/** One of many, found by what one types of its name, address or id. The field holds its id. */
export function PickInput<V extends FieldValues>(props: FieldProps<V> & Props) {
  const { label, help, options, takesTypedId = false, onPicked, ...bound } = props;
  const { t } = useTranslation('form');
  const { field, error } = useField(bound);
  const chosen = optionOf(options ?? [], field.value);
  function choose(id: string) {
    field.onChange(id);
    onPicked?.(id);
  }
  return (
    <Autocomplete<Option, false, boolean, boolean>
      options={options ?? []}
      loading={options === undefined}
      loadingText={t('loading')}
      noOptionsText={t('noOptions')}
      freeSolo={takesTypedId}
      disableClearable={chosen === null}
      value={chosen}
      onChange={(_, picked) => choose(typeof picked === 'string' ? picked.trim() : (picked?.id ?? ''))}
      // What is typed and left is meant.
      onInputChange={(_, text, reason) => {
        if (takesTypedId && reason === 'input') choose(text.trim());
      }}
      onBlur={field.onBlur}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.name)}
      getOptionKey={(option) => (typeof option === 'string' ? option : option.id)}
      isOptionEqualToValue={(option, value) => option.id === (typeof value === 'string' ? value : value.id)}
      getOptionDisabled={({ whyNot }) => whyNot !== undefined}
      {...(options?.some(({ group }) => group) ? { groupBy: (option: Option) => option.group ?? '' } : {})}
      // What was typed as an id is looked for all the same.
      filterOptions={(all, { inputValue }) =>
        matching(
          all,
          inputValue,
          all.find(({ id }) => id === chosen?.id),
        )
      }
      renderOption={({ key: _key, ...row }, option) => (
        <Box component="li" key={option.id} {...row}>
          <OptionRow {...option} />
        </Box>
      )}
      renderInput={(input) => (
        <TextField
          {...input}
          inputRef={field.ref}
          name={field.name}
          label={label}
          error={error !== undefined}
          helperText={error ?? help}
          slotProps={{ ...input.slotProps, inputLabel: { ...input.slotProps.inputLabel, shrink: true } }}
        />
      )}
    />
  );
}

export function OptionRow({ name, detail, whyNot }: Pick<Option, 'name' | 'detail' | 'whyNot'>) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {name}
      </Typography>
      {(detail ?? whyNot) && (
        <Typography variant="caption" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {[detail, whyNot].filter(Boolean).join(' · ')}
        </Typography>
      )}
    </Box>
  );
}

/** An id that is not among the options stands for itself. */
function optionOf(options: readonly Option[], id: string | undefined): Option | null {
  if (!id) return null;
  return options.find((option) => option.id === id) ?? { id, name: id };
}

const mostShown = 100;
export function matching(options: readonly Option[], typed: string, chosen: Option | undefined): Option[] {
  const wanted = typed.trim().toLowerCase();
  // An opened list with something chosen shows all, not the chosen one alone.
  const isOpening = wanted === '' || wanted === chosen?.name.toLowerCase();
  const text = ({ id, name, detail = '' }: Option) => `${name} ${detail} ${id}`.toLowerCase();
  return options.filter((option) => isOpening || text(option).includes(wanted)).slice(0, mostShown);
}
