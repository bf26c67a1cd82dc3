import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { LucideIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '../../../../contract/operation.ts';
import type { DrsDetail } from '../../../../contract/services/drs/jobs.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { DisabledReason } from '../../../ui/DisabledReason.tsx';
import { ShowCall } from '../../../ui/ShowCall.tsx';
import { useTypedName } from '../../../ui/useTypedName.tsx';
import type { Deed } from '../replicationFacts.ts';
import { useWhyNotJob } from './useWhyNotJob.ts';

/** The job a button is about. */
export interface JobProps {
  scope: string;
  job: DrsDetail;
}
export type Seen = Pick<DrsDetail, 'name' | 'status'> & Record<string, unknown>;

interface Props extends JobProps {
  deed: Deed;
  icon: LucideIcon;
  operation: Operation;
  body: object;
  /** The write under way: `send` begins it for the job as it was seen when the question was asked. */
  acting: { isPending: boolean; error: Error | null; reset: () => void };
  send: (seen: Seen, done: { onSuccess: () => void }) => void;
  /** Whether its name is asked for first. */
  isTyped?: boolean;
  children?: ReactNode;
}

/** A button, and the question behind it. */
export function JobActionButton(props: Props) {
  const { scope, job, deed, icon: Icon, operation, body, acting, send, isTyped = false, children } = props;
  const { t } = useTranslation('replication');
  const [asked, setAsked] = useState<DrsDetail>();
  const whyNot = useWhyNotJob(scope, job)(deed, operation);
  const name = asked?.name || job.id;
  const typed = useTypedName(name, { label: t('typeName', { name }), mistyped: t('mistyped') });
  const isDanger = deed === 'end' || deed === 'delete';
  return (
    <>
      <DisabledReason reason={whyNot}>
        <Button
          variant="outlined"
          color={isDanger ? 'error' : 'primary'}
          startIcon={<Icon size={16} aria-hidden />}
          onClick={() => {
            acting.reset();
            typed.clear();
            setAsked(job);
          }}
        >
          {t(deed)}
        </Button>
      </DisabledReason>
      {asked && (
        <ConfirmDialog
          open
          title={t(`${deed}Title`, { name })}
          confirmLabel={t(deed)}
          danger={isDanger}
          busy={acting.isPending}
          failure={acting.error}
          onConfirm={() => {
            if (isTyped && !typed.isRight()) return;
            const { name: called, status } = asked;
            send({ name: called, status }, { onSuccess: () => setAsked(undefined) });
          }}
          onClose={() => setAsked(undefined)}
        >
          <Typography variant="body2" sx={{ mb: 1.5 }}>
            {t(`${deed}Text`)}
          </Typography>
          {children}
          {isTyped && typed.field}
          <ShowCall operation={operation} input={{ body }} />
        </ConfirmDialog>
      )}
    </>
  );
}
