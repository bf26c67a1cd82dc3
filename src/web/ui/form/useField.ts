import {
  useController,
  type Control,
  type FieldError,
  type FieldPath,
  type FieldValues,
} from 'react-hook-form';

export interface FieldProps<V extends FieldValues> {
  control: Control<V>;
  /** The field's path in the body, e.g. `port.fixed_ips.0.ip_address`. */
  name: FieldPath<V>;
  label: string;
  /** What belongs here, when the label does not say it all. */
  help?: React.ReactNode;
}

/** What is wrong with a field. A list keeps what is wrong with it as a whole apart from what is wrong in its rows. */
export const errorWords = (error: (FieldError & { root?: FieldError }) | undefined): string | undefined =>
  error?.message ?? error?.root?.message;

/** A field of a form, its value and what is wrong with it. */
export function useField<V extends FieldValues>({ control, name }: Pick<FieldProps<V>, 'control' | 'name'>) {
  const { field, fieldState } = useController({ control, name });
  return { field, error: errorWords(fieldState.error) };
}
