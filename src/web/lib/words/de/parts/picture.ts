import type { picture as en } from '../../en/parts/picture.ts';
import type { Words } from '../../words.ts';

export const picture: Words<typeof en> = {
  picture: 'Bild',
  size: 'Größe',
  size_fit: 'Einpassen',
  size_exact: 'Pixel für Pixel',
  size_guest: 'Gast anpassen',
  quality: 'Qualität',
  quality_auto: 'Von selbst',
  quality_best: 'Beste',
  quality_balanced: 'Ausgewogen',
  quality_slow: 'Langsame Leitung',
  drag: 'Bild ziehen',
  screenshot: 'Bildschirmfoto',
  noResize: 'Dieser Gast behält seine eigene Größe.',
};
