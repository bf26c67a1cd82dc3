import { digest } from './md5.ts';

// Hashes beside the page, which stays quick meanwhile.
addEventListener('message', ({ data: { id, piece } }: MessageEvent<{ id: number; piece: Blob }>) => {
  digest(piece).then(
    (md5) => postMessage({ id, md5 }),
    (error: unknown) => postMessage({ id, error: String(error) }),
  );
});
