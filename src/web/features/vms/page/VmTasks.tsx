import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLoadFailure } from '../../../lib/useLoadFailure.ts';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { Section } from './Section.tsx';
import { VmAuditLink } from './VmAuditLink.tsx';
import { VmTask } from './VmTask.tsx';
import { vmTasksQuery } from '../vmQueries.ts';

/** What happened to a VM lately, newest first, by whomever. */
export function VmTasks({ scope, id }: { scope: string; id: string }) {
  const { t } = useTranslation(['vms', 'vmPage']);
  const tasks = useQuery(vmTasksQuery(scope, id));
  const failure = useLoadFailure(tasks);
  return (
    <Section
      title={t('tasks', { ns: 'vmPage' })}
      name="tasks"
      actions={<VmAuditLink scope={scope} id={id} />}
    >
      {tasks.isPending && !failure && <Skeleton variant="rounded" height={48} />}
      {failure && <FailureAlert failure={failure} onRetry={() => void tasks.refetch()} />}
      {tasks.data?.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('noTasks')}
        </Typography>
      )}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {tasks.data?.map((task) => (
          <VmTask key={task.id} task={task} />
        ))}
      </Box>
    </Section>
  );
}
