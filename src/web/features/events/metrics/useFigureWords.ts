import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/useFormat.ts';

const known = [
  ...(['cpu.usage.average', 'cpu.usage.maximum', 'cpu.usagemhz.average', 'mem.usage.average'] as const),
  ...(['disk.provisioned.latest', 'disk.used.latest', 'disk.read.average', 'disk.write.average'] as const),
] as const;

/** Figures and their values in words; a figure that is new to us keeps the vendor's name. */
export function useFigureWords() {
  const { t } = useTranslation('events');
  const format = useFormat();
  return useMemo(
    () => ({
      figure(name: string): string {
        const same = known.find((each) => each === name);
        return same ? t(`figure_${same.replaceAll('.', '_') as Underscored<typeof same>}`) : name;
      },
      value(value: number | undefined, unit: string): string {
        switch (unit) {
          case 'PERCENT':
            return format.percent(value, 1);
          case 'MEGAHERTZ':
            return `${format.number(value)} MHz`;
          case 'KILOBYTE':
            return format.bytes(value === undefined ? undefined : value * 1024);
          case 'KILOBYTES_PER_SECOND':
            return `${format.bytes(value === undefined ? undefined : value * 1024)}/s`;
          default:
            return [format.number(value, 2), unit.toLowerCase()].filter(Boolean).join(' ');
        }
      },
    }),
    [t, format],
  );
}
type Underscored<S extends string> = S extends `${infer A}.${infer B}` ? `${A}_${Underscored<B>}` : S;
