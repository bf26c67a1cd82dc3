import { SelectField } from '../../ui/SelectField.tsx';

interface Props<T extends string> {
  label: string;
  value: T | undefined;
  options: readonly { value: T; label: string }[];
  /** What "none of them" is called; without it one of the options is always chosen. */
  any?: string;
  onChange: (value: T | undefined) => void;
}

/** One of a few. */
export function Choice<T extends string>({ label, value, options, any, onChange }: Props<T>) {
  // What the URL names and nobody knows (yet) shows as nothing chosen.
  const known = options.some((option) => option.value === value) ? (value ?? '') : '';
  return (
    <SelectField
      label={label}
      value={known}
      onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value)}
    >
      {any !== undefined && <option value="">{any}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </SelectField>
  );
}
