import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { changeLanguage, type Language } from './i18n.ts';
import { readStored, store } from './storage.ts';
import { isTimeZone, resolveTimeZone } from './timeZones.ts';

interface Settings {
  language: Language;
  setLanguage: (language: Language) => Promise<void>;
  /** What the person chose: `local`, `UTC` or an IANA name. */
  timeZoneChoice: string;
  setTimeZone: (choice: string) => void;
  /** The IANA name that times are shown in. */
  timeZone: string;
}

const SettingsContext = createContext<Settings | undefined>(undefined);

/** Language and time zone; the theme's mode is MUI's own `useColorScheme`. */
export function useSettings(): Settings {
  const settings = use(SettingsContext);
  if (!settings) throw new Error('useSettings is used outside SettingsProvider');
  return settings;
}

/** Stands inside i18n that is already started in `initial`. */
export function SettingsProvider({ initial, children }: { initial: Language; children: ReactNode }) {
  const [language, setShown] = useState(initial);
  const [timeZoneChoice, setChoice] = useState(() => {
    const stored = readStored('timeZone');
    return stored && isTimeZone(stored) ? stored : 'local';
  });

  const settings = useMemo<Settings>(
    () => ({
      language,
      async setLanguage(wanted) {
        await changeLanguage(wanted);
        store('language', wanted);
        setShown(wanted);
      },
      timeZoneChoice,
      setTimeZone(choice) {
        store('timeZone', choice);
        setChoice(choice);
      },
      timeZone: resolveTimeZone(timeZoneChoice),
    }),
    [language, timeZoneChoice],
  );
  return <SettingsContext value={settings}>{children}</SettingsContext>;
}
