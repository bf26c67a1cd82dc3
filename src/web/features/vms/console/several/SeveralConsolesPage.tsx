import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { usePageTitle } from '../../../../lib/usePageTitle.ts';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { ConsoleTile } from './ConsoleTile.tsx';
import { readWanted } from './consolesWanted.ts';

const Search = z.object({ of: z.optional(z.string()) });

/** Several consoles in one page: side by side, or one of them at a time while the others stay open. */
export function SeveralConsolesPage() {
  const { t } = useTranslation('several');
  const wanted = readWanted(Search.parse(useSearch({ strict: false })).of ?? '');
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [shown, setShown] = useState<string>();
  usePageTitle(t('consoles', { count: wanted.length }));
  return (
    <Box component="main" sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column' }}>
      <Box
        role="toolbar"
        aria-label={t('which')}
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5, p: 1 }}
      >
        <Box
          component={Link}
          to="/vms"
          aria-label={t('back')}
          sx={{ display: 'inline-flex', p: 0.5, color: 'inherit' }}
        >
          <ArrowLeft size={18} aria-hidden />
        </Box>
        <Typography component="h1" variant="subtitle1" sx={{ px: 1 }}>
          {t('consoles', { count: wanted.length })}
        </Typography>
        {[undefined, ...wanted.map(({ scope, vm }) => `${scope}.${vm}`)].map((key) => (
          <Button
            key={key ?? 'all'}
            size="small"
            variant={shown === key ? 'contained' : 'text'}
            aria-pressed={shown === key}
            onClick={() => setShown(key)}
          >
            {key === undefined ? t('all') : (names[key] ?? '…')}
          </Button>
        ))}
      </Box>
      {wanted.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      <Box
        sx={{
          flex: 1,
          display: 'grid',
          gap: 1,
          p: 1,
          pt: 0,
          gridTemplateColumns:
            shown === undefined ? 'repeat(auto-fit, minmax(min(100%, 30rem), 1fr))' : 'minmax(0, 1fr)',
        }}
      >
        {wanted.map(({ scope, vm }) => {
          const key = `${scope}.${vm}`;
          return (
            <ConsoleTile
              key={key}
              scope={scope}
              id={vm}
              isShown={shown === undefined || shown === key}
              isAlone={shown === key || wanted.length === 1}
              onName={(name) =>
                setNames((known) => (known[key] === name ? known : { ...known, [key]: name }))
              }
            />
          );
        })}
      </Box>
    </Box>
  );
}
