import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { FieldValues } from 'react-hook-form';
import { matching, OptionRow, type Option } from './PickInput.tsx';
import { useField, type FieldProps } from './useField.ts';

interface Props {
  /** Undefined while they are read. */
  options: readonly Option[] | undefined;
}

/** Several of many. The field holds their ids. */
export function PickManyInput<V extends FieldValues>(props: FieldProps<V> & Props) {
  const { label, help, options, ...bound } = props;
  const { t } = useTranslation('form');
  const { field, error } = useField(bound);
  const ids: readonly string[] = field.value;
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      options={options ?? []}
      loading={options === undefined}
      loadingText={t('loading')}
      noOptionsText={t('noOptions')}
      value={ids.map((id) => options?.find((option) => option.id === id) ?? { id, name: id })}
      onChange={(_, picked) => field.onChange(picked.map(({ id }) => id))}
      onBlur={field.onBlur}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      getOptionDisabled={({ whyNot }) => whyNot !== undefined}
      filterOptions={(all, { inputValue }) => matching(all, inputValue, undefined)}
      renderOption={({ key: _key, ...row }, option) => (
        <Box component="li" key={option.id} {...row}>
          <OptionRow {...option} />
        </Box>
      )}
      renderInput={(input) => (
        <TextField
          {...input}
          inputRef={field.ref}
          label={label}
          error={error !== undefined}
          helperText={error ?? help}
          slotProps={{ ...input.slotProps, inputLabel: { ...input.slotProps.inputLabel, shrink: true } }}
        />
      )}
    />
  );
}
