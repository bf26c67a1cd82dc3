import { mostBytes } from '../../../../contract/services/own/uploads.ts';
import { videoTypes } from '../../../../contract/services/vod/bodies.ts';
import { nameOf, partBytesFor } from '../../../lib/uploads/parts.ts';

export interface NewUpload {
  asset: { title: string; description: string };
  publish: boolean;
  file: File | null;
}

/** VOD's word for a kind of file, by the ending of its name. */
const kindOf = ({ name }: File) => {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toUpperCase() ?? '';
  return videoTypes.find((type) => type === ending);
};

/** What is wrong with a file, as the name of a word; undefined when nothing is. */
export function wrongWith(file: File | null) {
  if (!file) return 'noFile';
  if (file.size === 0) return 'emptyFile';
  if (file.size > mostBytes) return 'largeFile';
  return kindOf(file) ? undefined : 'strangeFile';
}

export function toBody(scope: string, { asset: { title, description }, publish, file }: NewUpload) {
  // Without a file, or with a wrong one, nothing is sent: the field says so.
  const chosen = file ?? new File([], '');
  return {
    scope,
    asset: {
      title: title.trim(),
      video_name: nameOf(chosen),
      video_type: kindOf(chosen),
      ...(description.trim() === '' ? {} : { description: description.trim() }),
      auto_publish: publish ? 1 : 0,
    },
    // Some browsers know fewer kinds than the vendor takes.
    type: /^(video|audio)\/[a-z0-9.+-]+$/.test(chosen.type) ? chosen.type : 'application/octet-stream',
    size: chosen.size,
    changedAt: chosen.lastModified,
    partBytes: partBytesFor(chosen.size),
  };
}
