import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/useFormat.ts';
import type { Line } from './figures.ts';
import { useFigureWords } from './useFigureWords.ts';

/** The newest value of every figure, by machine. */
export function FigureTable({ lines, nameOf }: { lines: readonly Line[]; nameOf: (vm: string) => string }) {
  const { t } = useTranslation('events');
  const format = useFormat();
  const words = useFigureWords();
  const rows = lines.toSorted(
    (one, other) => nameOf(one.vm).localeCompare(nameOf(other.vm)) || one.name.localeCompare(other.name),
  );
  return (
    <Box
      tabIndex={0} // scrolled with the keyboard
      role="region"
      aria-label={t('metrics')}
      sx={{
        overflow: 'auto',
        '& table': { width: '100%', borderCollapse: 'collapse', fontSize: '0.875rem' },
        '& th, & td': { textAlign: 'left', px: 1, py: 0.5, borderBottom: 1, borderColor: 'divider' },
      }}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t('machine')}</th>
            <th scope="col">{t('figure')}</th>
            <th scope="col">{t('value')}</th>
            <th scope="col">{t('time')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ vm, name, unit, values, times }) => (
            <tr key={`${vm} ${name}`}>
              <td>{nameOf(vm)}</td>
              <td>{words.figure(name)}</td>
              <td>{words.value(values.at(-1), unit)}</td>
              <td>{format.time(times.at(-1))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}
