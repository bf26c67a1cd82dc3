import i18next from 'i18next';
import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartWords } from '../../lib/words/parts.ts';
import { useEventFeeds } from './EventFeedsContext.ts';
import { shortId } from './stream/names.ts';
import type { Ref } from './stream/ref.ts';
import type { EventRow } from './stream/rows.ts';

type Word = keyof PartWords['eventWords'];
const isWord = (key: string): key is Word => i18next.exists(key, { ns: 'eventWords' });

/** `ip_address_changed` and `vdcUpdateVdc` as somebody would write them. */
export function humanised(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_/]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The vendor's sentence without the id in brackets: `Starting Virtual Machine web01(9a3c…)`. */
export const sentenceOf = (operation: string): string =>
  operation.replace(/\s*\(\s*[0-9a-f]{8}-[0-9a-f-]{20,}\s*\)/gi, '').trim();

/** Rows in the person's words; what the vendor calls by a name that is new to us is shown as it is. */
export function useEventWords() {
  const { t, i18n } = useTranslation('eventWords');
  const { names, subscribe } = useEventFeeds().feed;
  const version = useSyncExternalStore(subscribe, names.version);
  const { language } = i18n;
  return useMemo(() => {
    const word = (kind: 'object' | 'verb' | 'operation', name: string) => {
      const key = `${kind}_${name.replaceAll('/', '_')}`;
      return isWord(key) ? t(key) : humanised(name);
    };
    const verb = (name: string) =>
      name.endsWith('_request')
        ? t('requested', { verb: word('verb', name.slice(0, -'_request'.length)) })
        : word('verb', name);
    const object = (name: string) => {
      const key = [`object_${name}`, `object_${camel[name] ?? ''}`].find(isWord);
      return key && isWord(key) ? t(key) : humanised(name);
    };
    return {
      object,
      verb,
      /** What happened. */
      what({ kind, object: noun, verb: said, facts, task }: EventRow): string {
        if (facts.operationName) return word('operation', facts.operationName);
        if (facts.operation) return sentenceOf(facts.operation);
        if (noun === 'external') return said;
        if (said === '') return kind === 'task' && task ? object('task') : object(noun);
        return `${object(noun)}: ${verb(said)}`;
      },
      /** What a thing is called; a short id while nobody knows. */
      name: (ref: Ref | undefined): string => (ref ? (names.of(ref) ?? shortId(ref)) : ''),
      /** What it happened to. */
      thing: ({ about }: EventRow): string => (about ? (names.of(about) ?? shortId(about)) : ''),
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- other words in another language, or once a name is known
  }, [t, names, version, language]);
}
export type EventWords = ReturnType<typeof useEventWords>;

/** Kinds come out of URNs in lower case, objects out of types as they are written there. */
const camel: Partial<Record<string, string>> = {
  ...{ vapptemplate: 'vappTemplate', catalogitem: 'catalogItem', providervdc: 'providerVdc' },
  ...{ vdcstorageprofile: 'vdcStorageProfile', orgvdc: 'vdc' },
};
