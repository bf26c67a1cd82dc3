import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { createLink } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { own, type Scope } from '../../../contract/services/own.ts';
import { query } from '../../lib/query.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { DeedFacts } from './DeedFacts.tsx';
import { deedWords } from './deedWords.ts';
import { OutcomeMark } from './OutcomeMark.tsx';

const MoreButton = createLink(Button);

interface Props {
  /** The number of the deed that is read; the URL names it, so it need not be in the list. */
  read: number | undefined;
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  onClose: () => void;
}

/** One deed in full, and the way to what else happened to its thing and by its person. */
export function DeedDrawer({ read, scopes, onClose }: Props) {
  const { t } = useTranslation(['audit', 'glossary', 'common']);
  const titleId = useId();
  const deeds = useQuery({
    ...query(own.listAudit, { query: { among: [read ?? 0] } }),
    enabled: read !== undefined,
  });
  const failure = useLoadFailure(deeds);
  const deed = deeds.data?.[0];
  return (
    <Drawer
      anchor="right"
      open={read !== undefined}
      onClose={onClose}
      slotProps={{
        paper: { role: 'dialog', 'aria-labelledby': titleId, sx: { width: 480, maxWidth: '100vw' } },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, p: 2, pb: 0 }}>
        <Typography id={titleId} variant="h2" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
          {deed ? deedWords(t, deed.action) : t('deed')}
        </Typography>
        <IconButton onClick={onClose} aria-label={t('close', { ns: 'common' })} edge="end">
          <X size={18} aria-hidden />
        </IconButton>
      </Box>
      <Box sx={{ p: 2, display: 'grid', gap: 2, alignContent: 'start' }}>
        {failure && <FailureAlert failure={failure} onRetry={() => void deeds.refetch()} />}
        {deeds.isPending && read !== undefined && !failure && <Skeleton variant="rounded" height={240} />}
        {deeds.data?.length === 0 && <EmptyState title={t('noSuchDeed')}>{t('noSuchDeedText')}</EmptyState>}
        {deed && (
          <>
            <OutcomeMark outcome={deed.outcome} />
            <DeedFacts deed={deed} scopes={scopes} />
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              {deed.target && (
                <MoreButton variant="outlined" to="/audit" search={{ target: deed.target }}>
                  {t('moreOfTarget')}
                </MoreButton>
              )}
              <MoreButton variant="outlined" to="/audit" search={{ who: deed.who }}>
                {t('moreOfPerson', { name: deed.who })}
              </MoreButton>
            </Box>
          </>
        )}
      </Box>
    </Drawer>
  );
}
