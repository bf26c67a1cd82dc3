import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../contract/services/own.ts';
import { lazyPart } from '../../lib/lazyPart.ts';
import { useFormat } from '../../lib/useFormat.ts';
import { HealthIcon, useHealthWords } from '../../ui/HealthIcon.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { ClockSkew } from './ClockSkew.tsx';
import { Setting } from './Setting.tsx';

// Most identities may do everything.
const ForbiddenList = lazyPart(() => import('./ForbiddenList.tsx'), 'ForbiddenList', 'operations');

export function ConnectionCard({ scope }: { scope: Scope }) {
  const { t } = useTranslation(['common', 'glossary']);
  const format = useFormat();
  const { name, id, role, health } = scope;
  const words = useHealthWords(health);
  const yesNo = (is: boolean) => t(is ? 'yes' : 'no');

  return (
    <Box
      component="article"
      aria-label={name}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <HealthIcon health={health} size={18} />
        <Typography variant="h3">{name}</Typography>
        <Typography variant="body2" color="textSecondary">
          {id} · {t(role, { ns: 'glossary' })} · {words}
        </Typography>
      </Box>
      {health.checkedAt !== null && (
        <>
          <Setting name={t('reachable')}>{yesNo(health.reachable)}</Setting>
          <Setting name={t('signedInThere')}>{yesNo(health.signedIn)}</Setting>
          <Setting name={t('version')}>{health.version ?? '–'}</Setting>
          <Setting name={t('tokenExpiry')}>
            {health.tokenExpiry === null ? t('tokenEndless') : format.time(health.tokenExpiry)}
          </Setting>
        </>
      )}
      {health.project !== null && <Setting name={t('project')}>{health.project}</Setting>}
      {health.clockSkew !== null && (
        <Setting name={t('clock')}>
          <ClockSkew seconds={health.clockSkew} />
        </Setting>
      )}
      {health.forbidden !== null && health.forbidden.length > 0 && (
        <Setting name={t('forbiddenThere')}>
          <Suspense>
            <ForbiddenList operations={health.forbidden} />
          </Suspense>
        </Setting>
      )}
      {health.lastError && <Setting name={t('lastError')}>{health.lastError}</Setting>}
      <Setting name={t('checked')}>
        {health.checkedAt === null ? t('never') : <RelativeTime time={health.checkedAt} />}
      </Setting>
    </Box>
  );
}
