import type { Guest } from '../guest.ts';
import type { TestViewer } from './testViewer.ts';

/** The pixels on a guest's screen now, as the guest itself paints them. */
export function paintScreen(guest: Guest): Uint32Array {
  const { picture } = guest.display;
  const { width: w, height: h } = picture;
  const pixels = new Uint32Array(w * h);
  picture.paint({ x: 0, y: 0, w, h }, pixels);
  return pixels;
}

export function isShowing(viewer: TestViewer, guest: Guest): boolean {
  const screen = paintScreen(guest);
  return viewer.pixels.length === screen.length && viewer.pixels.every((pixel, i) => pixel === screen[i]);
}

/** Signs in at the login prompt by typing. */
export async function logIn(
  viewer: TestViewer,
  guest: Guest,
  pass: (milliseconds: number) => void,
): Promise<void> {
  viewer.type('root\nsecret\n');
  await viewer.watchUntil(() => guest.typed().endsWith('secret\n'));
  pass(1000);
  guest.onScreen();
}
