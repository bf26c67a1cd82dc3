import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLoadFailure } from '../../../lib/useLoadFailure.ts';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { Section } from './Section.tsx';
import type { VmSection } from './vmPageSearch.ts';

interface Props<T> {
  title: string;
  name: VmSection;
  asked: UseQueryResult<T[]>;
  /** What it says when there is none. */
  empty: string;
  actions?: ReactNode;
  children: (rows: T[]) => ReactNode;
}

/** A section that asks for its own rows: it fails alone, in its own place. */
export function AskedSection<T>({ title, name, asked, empty, actions, children }: Props<T>) {
  const failure = useLoadFailure(asked);
  return (
    <Section title={title} name={name} actions={actions}>
      {asked.isPending && !failure && <Skeleton variant="rounded" height={56} />}
      {failure && <FailureAlert failure={failure} onRetry={() => void asked.refetch()} />}
      {asked.data?.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {empty}
        </Typography>
      )}
      {asked.data && asked.data.length > 0 && children(asked.data)}
    </Section>
  );
}
