import { useTranslation } from 'react-i18next';
import type { Presence } from '../../../../../contract/services/own/consoles.ts';

/** Who works and who watches, in a sentence each; empty while one is alone. */
export function usePeopleText(presence: Presence | undefined): string {
  const { t, i18n } = useTranslation('presence');
  if (!presence) return '';
  const { people, keyboard } = presence;
  const watching = [
    ...new Set(people.flatMap((one) => (one.isOwn || one.mode !== 'view' ? [] : [one.name]))),
  ];
  const works = keyboard && !keyboard.isOwn && t('works', { name: keyboard.name });
  const watch =
    watching.length > 0 &&
    t('watch', { count: watching.length, names: new Intl.ListFormat(i18n.language).format(watching) });
  return [works, watch].filter(Boolean).join(' ');
}
