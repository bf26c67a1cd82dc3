import { digest } from './md5.ts';

// Hashes beside the page, which stays quick meanwhile.
addEventListener('message', ({ data: { id, piece } }: MessageEvent<{ id: number; piece: Blob }>) => {
  digest(piece).then(
    ({ bytes, md5 }) => postMessage({ id, bytes, md5 }, { transfer: [bytes] }),
    (error: unknown) => postMessage({ id, error: String(error) }),
  );
});
