import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/useFormat.ts';
import type { Series } from './vmSeries.ts';

/** The same figures, newest first. */
export function VmUseTable({ series: { times, cpu, memory } }: { series: Series }) {
  const { t } = useTranslation('vmPage');
  const format = useFormat();
  return (
    <Box
      tabIndex={0} // scrolled with the keyboard
      role="region"
      aria-label={t('use')}
      sx={{
        maxHeight: 240,
        overflow: 'auto',
        '& table': { width: '100%', borderCollapse: 'collapse', fontSize: '0.875rem' },
        '& th, & td': { textAlign: 'left', px: 1, py: 0.25, borderBottom: 1, borderColor: 'divider' },
      }}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t('time')}</th>
            <th scope="col">{t('cpu')}</th>
            <th scope="col">{t('memory')}</th>
          </tr>
        </thead>
        <tbody>
          {times
            .map((time, place) => (
              <tr key={time}>
                <td>{format.time(time)}</td>
                <td>{format.percent(cpu[place])}</td>
                <td>{format.percent(memory[place])}</td>
              </tr>
            ))
            .reverse()}
        </tbody>
      </table>
    </Box>
  );
}
