import { describe, expect, it } from 'vitest';
import { de } from './de/de.ts';
import { en } from './en/en.ts';
import { zh } from './zh/zh.ts';

type Namespaces = Record<string, Record<string, string>>;
const placeholders = (words: string) => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const parts = Object.entries(import.meta.glob<Namespaces>('./*/parts/*.ts', { eager: true }));
/** Words of the first page and of every part that loads when it is opened. */
const all = (language: string, first: Namespaces) =>
  parts
    .filter(([file]) => file.startsWith(`./${language}/`))
    .reduce<Namespaces>((words, [, part]) => ({ ...words, ...part }), first);
const english = all('en', en);
const others: [string, Namespaces][] = [
  ['zh', all('zh', zh)],
  ['de', all('de', de)],
];

describe.each(others)('the words in %s', (language, words) => {
  it.each(Object.keys(english))('say everything in %s, with the same placeholders', (namespace) => {
    for (const [name, sentence] of Object.entries(english[namespace] ?? {})) {
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
      expect(Object.keys(said).filter((name) => !(name in (english[namespace] ?? {})))).toEqual([]);
    }
  });
});
