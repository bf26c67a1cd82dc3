import { useSyncExternalStore } from 'react';
import type { Upload } from '../../../contract/services/own/uploads.ts';
import { UploadRun, type Progress } from './run.ts';

// The uploads of this page. They go on wherever in Wheelhouse the person is, and end with the page.

interface Live {
  run: UploadRun;
  onEnd: (progress: Progress) => void;
}
const live = new Map<string, Live>();
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

const isGoing = ({ phase }: Progress) => !['paused', 'failed', 'done'].includes(phase);

/** The browser asks before the page goes while something is on its way. */
function warn(event: BeforeUnloadEvent) {
  if ([...live.values()].some(({ run }) => isGoing(run.progress))) event.preventDefault();
}

/** Sends a file, or goes on with it. `onEnd` hears when it is done, paused or has failed. */
export function startUpload(upload: Upload, file: File, onEnd: (progress: Progress) => void): void {
  live.get(upload.id)?.run.pause();
  const run = new UploadRun(upload, file, { onChange: tell });
  live.set(upload.id, { run, onEnd });
  addEventListener('beforeunload', warn);
  resumeUpload(upload.id);
}

/** Goes on where it was paused, with the file that this page still has. */
export function resumeUpload(id: string): void {
  const known = live.get(id);
  if (!known || isGoing(known.run.progress)) return;
  void known.run.go().then(() => {
    if (live.get(id) === known) known.onEnd(known.run.progress);
  });
}

export const pauseUpload = (id: string): void => live.get(id)?.run.pause();

export function forgetUpload(id: string): void {
  pauseUpload(id);
  live.delete(id);
  if (live.size === 0) removeEventListener('beforeunload', warn);
  tell();
}

/** How an upload of this page goes; undefined for one that this page does not have the file of. */
export function useLiveUpload(id: string): Progress | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => live.get(id)?.run.progress,
  );
}
