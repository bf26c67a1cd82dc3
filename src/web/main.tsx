import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { preferredLanguage, startI18n } from './lib/i18n.ts';
import { readStored } from './lib/storage.ts';
import { App } from './shell/App.tsx';

const language = preferredLanguage(readStored('language'), navigator.languages);
await startI18n(language);
// early.js painted the canvas; from here on the theme does.
document.documentElement.style.colorScheme = '';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
createRoot(place).render(
  <StrictMode>
    <App language={language} />
  </StrictMode>,
);
