import {
  useController,
  type Control,
  type FieldError,
  type FieldPath,
  type FieldValues,
} from 'react-hook-form';
import { useTranslation } from 'react-i18next';

export interface FieldProps<V extends FieldValues> {
  control: Control<V>;
  /** The field's path in the body, e.g. `port.fixed_ips.0.ip_address`. */
  name: FieldPath<V>;
  label: string;
  /** What belongs here, when the label does not say it all. */
  help?: React.ReactNode;
}

/** Rules that the catalogue's schemas name themselves, because no schema library has them. */
const namedRules = ['duplicateMapping', 'duplicateKey', 'characters', 'edgeSpace'] as const;

/** What is wrong with a field, in words: a rule's own name becomes its sentence. */
export function useErrorWords(): (error: FieldError | undefined) => string | undefined {
  const { t } = useTranslation('form');
  return (error) => {
    // A list keeps what is wrong with it as a whole apart from what is wrong in its rows.
    const message = error?.message ?? (error as { root?: FieldError } | undefined)?.root?.message;
    const named = namedRules.find((name) => name === message);
    return named ? t(named) : message;
  };
}

/** A field of a form, its value and what is wrong with it. */
export function useField<V extends FieldValues>({ control, name }: Pick<FieldProps<V>, 'control' | 'name'>) {
  const errorWords = useErrorWords();
  const { field, fieldState } = useController({ control, name });
  return { field, error: errorWords(fieldState.error) };
}
