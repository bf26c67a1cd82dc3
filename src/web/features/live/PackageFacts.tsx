import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { LivePackage } from '../../../contract/services/live/channels.ts';
import { Facts } from '../../ui/Facts.tsx';

/** One package; of its key server's headers only that they are set. */
export function PackageFacts({ one }: { one: LivePackage }) {
  const { t } = useTranslation('live');
  const { encryption } = one;
  const headers = encryption?.http_headers
    ?.map(({ key, value }) => `${key ?? ''}: ${value ?? ''}`)
    .join(', ');
  return (
    <Box sx={{ '& + &': { mt: 2, pt: 2, borderTop: 1, borderColor: 'divider' } }}>
      <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere', mb: 1 }}>
        {one.url}
      </Typography>
      <Facts
        facts={[
          [t('segment'), one.segment_duration_seconds],
          [t('window'), one.playlist_window_seconds || null],
          [
            t('selection'),
            one.stream_selection
              ?.map(
                ({ min_bandwidth, max_bandwidth }) => `${min_bandwidth ?? 0}–${max_bandwidth ?? '∞'} bit/s`,
              )
              .join(', '),
          ],
          [t('encryption'), encryption ? (encryption.system_ids?.join(', ') ?? t('yes')) : t('no')],
          [t('keyServer'), encryption?.url],
          [t('headers'), headers],
        ]}
      />
    </Box>
  );
}
