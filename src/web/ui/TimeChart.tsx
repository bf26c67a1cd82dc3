import Box from '@mui/material/Box';
import { useColorScheme } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useFormat } from '../lib/useFormat.ts';

type Colour = 'primary' | 'secondary' | 'success' | 'info' | 'warning' | 'error';

interface Props {
  /** Epoch milliseconds, rising. */
  times: readonly number[];
  /** What was measured at each time; null is a gap. */
  lines: readonly { label: string; values: readonly (number | null)[]; colour: Colour }[];
  label: string;
  /** What the axis of time is called. */
  timeLabel: string;
  /** Percent have an axis to 100; of numbers it goes as far as they do. */
  unit?: 'percent' | 'number' | 'kilobytes';
}

const height = 200;

/** Figures over time. The only file that knows uPlot. */
export function TimeChart({ times, lines, label, timeLabel, unit = 'percent' }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const format = useFormat();
  const { mode, systemMode } = useColorScheme();
  const scheme = mode === 'system' ? systemMode : mode;

  useEffect(() => {
    const place = box.current;
    if (!place) return;
    const style = getComputedStyle(place);
    const colour = (name: string) => style.getPropertyValue(`--mui-palette-${name}`).trim();
    const said = {
      percent: format.percent,
      number: format.number,
      kilobytes: (value: number | null) => format.bytes(value === null ? null : value * 1024),
    }[unit];
    const axis = { stroke: colour('text-secondary'), grid: { stroke: colour('divider'), width: 1 } };
    const chart = new uPlot(
      {
        width: place.clientWidth,
        height,
        ms: 1,
        cursor: { drag: { x: false, y: false } },
        scales: {
          y: { range: unit === 'percent' ? [0, 100] : (_, __, most) => [0, Math.max(1, most * 1.1)] },
        },
        axes: [
          { ...axis, values: (_, splits) => splits.map((time) => format.clock(time)) },
          {
            ...axis,
            size: unit === 'percent' ? 52 : 84,
            values: (_, splits) => splits.map((value) => said(value)),
          },
        ],
        series: [
          { label: timeLabel, value: (_, time) => format.time(time) },
          ...lines.map((line) => ({
            label: line.label,
            stroke: colour(`${line.colour}-main`),
            width: 2,
            value: (_: uPlot, value: number | null) => said(value),
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
  }, [times, lines, timeLabel, unit, format, scheme]);

  return (
    <Box
      ref={box}
      role="img"
      aria-label={label}
      sx={{ minHeight: height + 32, '& .u-legend': { fontSize: '0.8125rem', textAlign: 'left' } }}
    />
  );
}
