import { describe, expect, it } from 'vitest';
import { de } from './de/de.ts';
import { en } from './en/en.ts';
import { zh } from './zh/zh.ts';

type Namespaces = Record<string, Record<string, string>>;
const placeholders = (words: string) => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const others: [string, Namespaces][] = [
  ['zh', zh],
  ['de', de],
];

describe.each(others)('the words in %s', (language, words) => {
  it.each(Object.keys(en))('say everything in %s, with the same placeholders', (namespace) => {
    const english: Record<string, string> = (en as Namespaces)[namespace] ?? {};
    for (const [name, sentence] of Object.entries(english)) {
      const other = words[namespace]?.[name];
      if (other === undefined) {
        expect(language === 'zh' && name.endsWith('_one'), `${namespace}.${name} is missing`).toBe(true);
        continue;
      }
      expect(other.trim(), `${namespace}.${name} is empty`).not.toBe('');
      // "One second" may do without its number.
      if (!name.endsWith('_one'))
        expect(placeholders(other), `${namespace}.${name}`).toEqual(placeholders(sentence));
    }
  });

  it('say nothing that English does not', () => {
    for (const [namespace, said] of Object.entries(words)) {
      expect(Object.keys(said).filter((name) => !(name in ((en as Namespaces)[namespace] ?? {})))).toEqual(
        [],
      );
    }
  });
});
