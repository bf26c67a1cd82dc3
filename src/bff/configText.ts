import { parse } from 'yaml';
import type * as z from 'zod/mini';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The configuration cannot be used. Its message is all that the administrator is shown: no values, no stack. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads YAML in which `${NAME}` may stand without quotes in `{ }` too, where YAML itself takes its brace for one of its own. */
export function readYaml(text: string): unknown {
  return parse(text.replace(/\$\{(\w+)\}/g, '\ue000\ue000$1\ue001'), (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(/\ue000\ue000(\w+)\ue001/g, '${$1}') : value,
  ) as unknown;
}

/** Reads `${NAME}` from the environment in every text, after the YAML is parsed: a password may contain `: ` or `#`. */
export function fillIn(value: unknown, env: Environment, path: readonly string[] = []): unknown {
  if (typeof value === 'string')
    return value.replace(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g, (_match, name: string) => {
      const found = env[name];
      if (found !== undefined) return found;
      throw new ConfigError(`${path.join('.')} reads \${${name}}, which the environment does not have.`);
    });
  if (Array.isArray(value)) return value.map((entry, i) => fillIn(entry, env, [...path, String(i)]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, fillIn(inner, env, [...path, key])]),
  );
}

/** One sentence per fault, beginning with where it is. */
export function describeIssue(issue: z.core.$ZodIssue): string[] {
  const where = issue.path.map(String);
  const at = where.join('.') || 'The configuration';
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${[...where, key].join('.')} is not a setting of Wheelhouse.`);
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => `${at} ${message}.`);
  if (issue.code === 'invalid_union' && 'discriminator' in issue)
    return [`${at} is not a vendor that Wheelhouse knows.`];
  if (issue.code === 'custom' || /^(is|must|needs|names) /.test(issue.message))
    return [`${at} ${issue.message}.`];
  return [`${at}: ${issue.message}.`];
}
