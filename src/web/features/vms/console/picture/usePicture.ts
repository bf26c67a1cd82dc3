import { useCallback, useMemo, useState } from 'react';
import type { ConsoleMode } from '../../../../../contract/channels.ts';
import { readStored, store } from '../../../../lib/storage.ts';
import type { ConsoleDisplay } from '../../../../ui/ConsoleScreen.tsx';
import { isQualityChoice, levelsOf, startTuning, tune, type QualityChoice } from './quality.ts';

/** As large as the stage, pixel by pixel, or the guest made as large as the stage. */
export const sizes = ['fit', 'exact', 'guest'] as const;
export type Size = (typeof sizes)[number];
const isSize = (name: string | null): name is Size => sizes.some((known) => known === name);

export interface Picture {
  size: Size;
  setSize: (size: Size) => void;
  quality: QualityChoice;
  setQuality: (quality: QualityChoice) => void;
  /** In exact size: the pointer moves the picture and is not the guest's. */
  isDragged: boolean;
  setDragged: (isDragged: boolean) => void;
  display: ConsoleDisplay;
  /** For a quality that tunes itself. */
  onRoundTrip: (ms: number) => void;
}

/** How the picture is shown; kept in this browser for every console. */
export function usePicture(mode: ConsoleMode): Picture {
  const [size, setSize] = useState<Size>(() => {
    const stored = readStored('console.size');
    return isSize(stored) ? stored : 'fit';
  });
  const [quality, setQuality] = useState<QualityChoice>(() => {
    const stored = readStored('console.quality');
    return isQualityChoice(stored) ? stored : 'auto';
  });
  const [isDragged, setDragged] = useState(false);
  const [tuning, setTuning] = useState(startTuning);
  const onRoundTrip = useCallback((ms: number) => setTuning((before) => tune(before, ms)), []);
  const { qualityLevel, compressionLevel } = levelsOf[quality === 'auto' ? tuning.quality : quality];
  const display = useMemo(
    () => ({
      viewOnly: mode === 'view',
      scaleViewport: true,
      resizeSession: size === 'guest',
      qualityLevel,
      compressionLevel,
      background: 'transparent',
      focusOnClick: true,
    }),
    [mode, size, qualityLevel, compressionLevel],
  );
  return {
    size,
    setSize(chosen) {
      store('console.size', chosen);
      setSize(chosen);
      setDragged(false);
    },
    quality,
    setQuality(chosen) {
      store('console.quality', chosen);
      setQuality(chosen);
    },
    isDragged: isDragged && size === 'exact',
    setDragged,
    display,
    onRoundTrip,
  };
}
