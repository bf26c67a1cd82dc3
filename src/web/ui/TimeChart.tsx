import Box from '@mui/material/Box';
import { useColorScheme } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useFormat } from '../lib/useFormat.ts';

interface Props {
  /** Epoch milliseconds, rising. */
  times: readonly number[];
  /** Percent at each time; null is a gap. */
  lines: readonly { label: string; values: readonly (number | null)[]; colour: 'primary' | 'warning' }[];
  label: string;
  /** What the axis of time is called. */
  timeLabel: string;
}

const height = 200;

/** Percentages over time. The only file that knows uPlot. */
export function TimeChart({ times, lines, label, timeLabel }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const format = useFormat();
  const { mode, systemMode } = useColorScheme();
  const scheme = mode === 'system' ? systemMode : mode;

  useEffect(() => {
    const place = box.current;
    if (!place) return;
    const style = getComputedStyle(place);
    const colour = (name: string) => style.getPropertyValue(`--mui-palette-${name}`).trim();
    const axis = { stroke: colour('text-secondary'), grid: { stroke: colour('divider'), width: 1 } };
    const chart = new uPlot(
      {
        width: place.clientWidth,
        height,
        ms: 1,
        cursor: { drag: { x: false, y: false } },
        scales: { y: { range: [0, 100] } },
        axes: [
          { ...axis, values: (_, splits) => splits.map((time) => format.clock(time)) },
          { ...axis, size: 52, values: (_, splits) => splits.map((value) => format.percent(value)) },
        ],
        series: [
          { label: timeLabel, value: (_, time) => format.time(time) },
          ...lines.map((line) => ({
            label: line.label,
            stroke: colour(`${line.colour}-main`),
            width: 2,
            value: (_: uPlot, value: number | null) => format.percent(value),
          })),
        ],
      },
      [[...times], ...lines.map(({ values }) => [...values])],
      place,
    );
    const watch = new ResizeObserver(() => chart.setSize({ width: place.clientWidth, height }));
    watch.observe(place);
    return () => {
      watch.disconnect();
      chart.destroy();
    };
  }, [times, lines, timeLabel, format, scheme]);

  return (
    <Box
      ref={box}
      role="img"
      aria-label={label}
      sx={{ minHeight: height + 32, '& .u-legend': { fontSize: '0.8125rem', textAlign: 'left' } }}
    />
  );
}
