import { useColorScheme } from '@mui/material/styles';
import { Languages, Link2, Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../lib/copyText.ts';
import { isLanguage, languages } from '../../lib/i18n.ts';
import { useNotices } from '../../lib/notices.tsx';
import { useSettings } from '../../lib/settings.tsx';
import { usePages } from '../usePages.ts';
import type { FindRow } from './rows.ts';

/** What the palette knows without asking anybody: the pages, and the settings with each of their choices. */
export function useOwnRows(): { pages: FindRow[]; settings: FindRow[] } {
  const { t } = useTranslation(['find', 'common']);
  const { setMode } = useColorScheme();
  const { setLanguage } = useSettings();
  const { notify } = useNotices();

  const pages = usePages().map(({ to, name, icon }): FindRow => ({
    id: `page ${to}`,
    title: name,
    detail: '',
    icon,
    noun: t('page'),
    act: { href: to },
  }));
  const setting = (
    id: string,
    title: string,
    what: string,
    icon: FindRow['icon'],
    run: () => void,
  ): FindRow => ({
    id: `setting ${id}`,
    title,
    detail: what,
    icon,
    noun: t('setting'),
    act: { run },
  });
  async function copyLink() {
    const isCopied = await copyText(location.href);
    notify({
      kind: isCopied ? 'success' : 'error',
      title: isCopied ? t('linkCopied') : t('copyFailed', { ns: 'common' }),
    });
  }
  const theme = t('theme', { ns: 'common' });
  const language = t('language', { ns: 'common' });

  return {
    pages,
    settings: [
      setting('light', t('light', { ns: 'common' }), theme, Sun, () => setMode('light')),
      setting('dark', t('dark', { ns: 'common' }), theme, Moon, () => setMode('dark')),
      setting('system', t('system', { ns: 'common' }), theme, Monitor, () => setMode('system')),
      ...Object.entries(languages).map(([tag, name]) =>
        setting(tag, name, language, Languages, () => {
          if (isLanguage(tag)) void setLanguage(tag);
        }),
      ),
      {
        id: 'copyLink',
        title: t('copyLinkHere'),
        detail: location.pathname,
        icon: Link2,
        noun: t('command'),
        act: { run: () => void copyLink() },
      },
    ],
  };
}
