import type { ClipboardEvent } from 'react';
import { get, useFieldArray, useFormState, type ArrayPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { MappingRow } from './MappingRow.tsx';
import { isPastedRows, pastedMappings, type Mapping } from './pastedMappings.ts';
import { RowsFrame } from './RowsFrame.tsx';
import { errorWords, type FieldProps } from './useField.ts';

interface Props {
  /** How many rows there may be. */
  most: number;
}

/** Port mappings as rows. Rows pasted into any of its fields become rows. */
export function MappingsInput<V extends FieldValues>({
  control,
  name,
  label,
  help,
  most,
}: FieldProps<V> & Props) {
  const { t } = useTranslation('form');
  const rows = useFieldArray({ control, name: name as ArrayPath<V> });
  const { errors } = useFormState({ control, name });
  const mappings = rows.fields as unknown as (Mapping & { id: string })[]; // what MappingsInput puts there itself

  function paste(event: ClipboardEvent, place: number) {
    const text = event.clipboardData.getData('text');
    if (!isPastedRows(text)) return;
    event.preventDefault();
    const isBlank = [...event.currentTarget.querySelectorAll('input')].every(({ value }) => value === '');
    if (isBlank) rows.remove(place);
    rows.insert(isBlank ? place : place + 1, pastedMappings(text) as never[]);
  }

  return (
    <RowsFrame
      label={label}
      help={help}
      error={errorWords(get(errors, name))}
      count={mappings.length}
      most={most}
      addLabel={t('addMapping')}
      onAdd={() => rows.append({ client_port: '', server_port: '', protocol: 'TCP' } as never)}
    >
      {mappings.map(({ id, protocol }, place) => (
        <MappingRow
          key={id}
          control={control}
          name={`${name}.${place}`}
          row={place + 1}
          protocol={protocol}
          onPaste={(event) => paste(event, place)}
          onRemove={mappings.length > 1 ? () => rows.remove(place) : undefined}
        />
      ))}
    </RowsFrame>
  );
}
