import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { en } from './words/en/en.ts';
import type { Part, PartWords } from './words/parts.ts';

export const languages = { en: 'English', zh: '简体中文', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en & PartWords;
  }
}

// One chunk a language, and one for each part that loads when it is opened: nobody loads words they do not read.
const load = {
  en: () => import('./words/en/en.ts').then((words) => words.en),
  zh: () => import('./words/zh/zh.ts').then((words) => words.zh),
  de: () => import('./words/de/de.ts').then((words) => words.de),
};

const parts = import.meta.glob<Record<string, Record<string, string>>>('./words/*/parts/*.ts');
/** Parts that were opened: another language brings their words along. */
const opened = new Set<Part>();

/** Brings the words of a part, in the language of the moment; fails as any chunk does that cannot be had. */
export async function loadWords(part: Part, language = i18next.language): Promise<void> {
  opened.add(part);
  if (i18next.hasResourceBundle(language, part)) return;
  const words = await parts[`./words/${language}/parts/${part}.ts`]?.();
  i18next.addResourceBundle(language, part, words?.[part]);
}

export const isLanguage = (name: string | null | undefined): name is Language =>
  name != null && Object.hasOwn(languages, name);

/** The language asked for earlier, else the first of the browser's that we have, else English. */
export function preferredLanguage(stored: string | null, offered: readonly string[]): Language {
  if (isLanguage(stored)) return stored;
  return offered.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: { [language]: await load[language]() },
    interpolation: { escapeValue: false }, // React escapes
  });
  document.documentElement.lang = htmlLang[language];
}
const htmlLang = { en: 'en', zh: 'zh-Hans', de: 'de' };

export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'common')) {
    for (const [namespace, words] of Object.entries(await load[language]())) {
      i18next.addResourceBundle(language, namespace, words);
    }
  }
  await Promise.all([...opened].map((part) => loadWords(part, language)));
  await i18next.changeLanguage(language);
  document.documentElement.lang = htmlLang[language];
}
