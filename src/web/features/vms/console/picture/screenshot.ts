import { withTexts } from './pngText.ts';

interface Taken {
  vm: string;
  scope: string;
  person: string;
  at: Date;
}

/** The picture as a PNG that says what it shows, when it was taken and by whom. */
export async function pictureOf(canvas: HTMLCanvasElement, { vm, scope, person, at }: Taken): Promise<Blob> {
  const plain = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!plain) throw new Error('The picture could not be read.');
  return withTexts(new Uint8Array(await plain.arrayBuffer()), {
    Title: vm,
    Author: person,
    Description: scope,
    'Creation Time': at.toISOString(),
    Software: 'Wheelhouse',
  });
}

/** Saves the picture. */
export async function takeScreenshot(canvas: HTMLCanvasElement, taken: Taken) {
  const png = await pictureOf(canvas, taken);
  const { vm, at } = taken;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(png);
  link.download = `${vm} ${at.toISOString().slice(0, 19).replaceAll(':', '-')}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // Safari reads it late
}
