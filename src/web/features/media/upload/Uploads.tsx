import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import { useLoadFailure } from '../../../lib/useLoadFailure.ts';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { Section } from '../../../ui/Section.tsx';
import { uploadsQuery } from '../mediaQueries.ts';
import { UploadRow } from './UploadRow.tsx';

/** One's own uploads that are under way; nothing where there are none. */
export function Uploads({ scopes }: { scopes: readonly Pick<Scope, 'id' | 'name'>[] }) {
  const { t } = useTranslation('media');
  const answer = useQuery(uploadsQuery());
  const failure = useLoadFailure(answer);
  const uploads = answer.data?.filter(({ scope }) => scopes.some(({ id }) => id === scope)) ?? [];
  if (failure) return <FailureAlert failure={failure} onRetry={() => void answer.refetch()} />;
  if (uploads.length === 0) return null;
  return (
    <Box sx={{ mt: 2, mb: 2 }}>
      <Section title={t('uploads')}>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
          {uploads.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </Box>
      </Section>
    </Box>
  );
}
