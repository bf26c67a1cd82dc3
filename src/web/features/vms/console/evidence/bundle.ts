import { strToU8, zipSync, type Zippable } from 'fflate';

/** The files of a bundle as one zip; a picture is compressed already. */
export function bundleOf(files: Readonly<Record<string, string | Uint8Array>>): Blob {
  const packed: Zippable = {};
  for (const [name, content] of Object.entries(files))
    packed[name] = typeof content === 'string' ? strToU8(content) : [content, { level: 0 }];
  // fflate answers bytes in a buffer of their own.
  return new Blob([zipSync(packed).slice().buffer], { type: 'application/zip' });
}
