import { Failure } from '../../../contract/failure.ts';
import { ownUploads, type Upload } from '../../../contract/services/own/uploads.ts';
import { call } from '../api.ts';
import { contentMd5, hash } from './hash.ts';
import { Pace } from './pace.ts';
import { nameOf, partCount, pieceOf } from './parts.ts';
import { StoreLine } from './line.ts';
import { isCompleted, readParts, readUploadId, writeParts, type ListedPart } from './storeXml.ts';

export type Phase = 'checking' | 'sending' | 'waiting' | 'paused' | 'ending' | 'done' | 'failed';
export interface Progress {
  phase: Phase;
  /** Bytes that are there, or (while it is checked) that were compared. */
  bytes: number;
  /** Bytes a second, and seconds left; null as long as nobody can say. */
  rate: number | null;
  secondsLeft: number | null;
  /** Why it waits, was paused or has failed. */
  failure: Failure | null;
}
interface Options {
  /** Parts that are on their way at once. */
  lanes?: number;
  /** Milliseconds before something is tried again; it doubles each time. */
  patience?: number;
  onChange?: (progress: Progress) => void;
}

/** One file on its way, in parts, from this page straight to the object store. */
export class UploadRun {
  progress: Progress = { phase: 'paused', bytes: 0, rate: null, secondsLeft: null, failure: null };
  readonly #file: File;
  #upload: Upload;
  readonly #options: Required<Options>;
  readonly #pace = new Pace();
  /** MD5 by number, of the file as it is here. */
  readonly #md5s = new Map<number, string>();
  #there = new Set<number>();
  #stop = new AbortController();
  #line: StoreLine;

  constructor(upload: Upload, file: File, { lanes = 4, patience = 1000, onChange = () => {} }: Options = {}) {
    this.#upload = upload;
    this.#file = file;
    this.#options = { lanes, patience, onChange };
    this.#line = this.#open();
  }

  /** Goes on until it is done, paused or failed; never throws. */
  async go(): Promise<void> {
    this.#stop = new AbortController();
    this.#line = this.#open();
    try {
      await this.#send();
      this.#tell({ phase: 'done', failure: null });
    } catch (error) {
      if (this.#stop.signal.aborted && !(error instanceof Failure))
        this.#tell({ phase: 'paused', failure: null });
      else {
        const failure = error instanceof Failure ? error : new Failure('internal', String(error));
        // Signed out: what is there stays there, and goes on once somebody has signed in.
        const isPaused = failure.kind === 'unauthenticated' || failure.code === 'csrfToken';
        this.#tell({ phase: isPaused ? 'paused' : 'failed', failure });
      }
    } finally {
      this.#stop.abort(); // the other lanes
    }
  }
  pause(): void {
    this.#stop.abort();
  }

  async #send() {
    const { size } = this.#upload;
    if (this.#file.size !== size) throw otherFile();
    const isWhole = await this.#meetStore();
    if (!isWhole) {
      // What arrived as another is sent again; a store that keeps losing parts is told.
      for (let nth = 0; ; nth += 1) {
        await this.#sendMissing();
        this.#tell({ phase: 'ending', failure: null });
        await this.#compare(false);
        if (this.#missing().length === 0) break;
        if (nth === 2)
          throw new Failure('unavailable', 'The object store has lost parts again and again.', {
            code: 'damaged',
          });
      }
      await this.#complete();
    }
    await this.#line.patiently(() =>
      call(ownUploads.finishUpload, { params: { id: this.#upload.id } }, { signal: this.#stop.signal }),
    );
  }

  /** Begins the upload in the store, or learns what is there already; true when that is the whole file. */
  async #meetStore(): Promise<boolean> {
    const { id, isBegun, isEnding } = this.#upload;
    this.#tell({ phase: isBegun ? 'checking' : 'sending', bytes: this.#bytesThere(), failure: null });
    if (!isBegun) {
      const { text } = await this.#line.ask({ step: 'initiate' });
      const body = { uploadId: readUploadId(text) };
      await this.#line.patiently(() =>
        call(ownUploads.rememberUpload, { params: { id }, body }, { signal: this.#stop.signal }),
      );
      this.#upload = { ...this.#upload, isBegun: true };
      return false;
    }
    try {
      const isEqual = await this.#compare(true);
      const isSame =
        nameOf(this.#file) === this.#upload.fileName && this.#file.lastModified === this.#upload.changedAt;
      // As the person's machine has it, it is the same file: then it is the store that has it wrong. What is not there
      // yet can be compared with nothing: a file of another name or time may not go on with it, however alike it begins.
      if (!isSame && (!isEqual || this.#missing().length > 0)) throw otherFile();
      return false;
    } catch (error) {
      const isUnknown = error instanceof Failure && error.code === 'NoSuchUpload';
      // Its parts were put together, and the answer was lost.
      if (isUnknown && isEnding) return true;
      throw error;
    }
  }

  /** Lists what is there and compares it with the file; whether all of it is as it is here. */
  async #compare(isFirst: boolean): Promise<boolean> {
    const listed = await this.#list();
    const { partBytes } = this.#upload;
    this.#there = new Set();
    let bytes = 0;
    for (const { number, md5, size } of listed) {
      this.#stop.signal.throwIfAborted();
      const piece = pieceOf(this.#file, partBytes, number);
      if (!this.#md5s.has(number)) this.#md5s.set(number, await hash(piece));
      if (this.#md5s.get(number) === md5 && piece.size === size) this.#there.add(number);
      bytes += piece.size;
      if (isFirst) this.#tell({ phase: 'checking', bytes: Math.max(bytes, this.progress.bytes) });
    }
    return this.#there.size === listed.length;
  }

  async #list(): Promise<ListedPart[]> {
    const all: ListedPart[] = [];
    for (let after: number | null = 0; after !== null;) {
      const { text } = await this.#line.ask({ step: 'list', after });
      const { parts, next } = readParts(text);
      all.push(...parts);
      after = next !== null && next > after ? next : null;
    }
    return all;
  }

  #missing() {
    const numbers = Array.from({ length: partCount(this.#upload) }, (_, place) => place + 1);
    return numbers.filter((number) => !this.#there.has(number));
  }

  async #sendMissing() {
    const numbers = this.#missing().values();
    this.#pace.begin(Date.now());
    this.#tell({ phase: 'sending', failure: null, bytes: this.#bytesThere(), rate: null, secondsLeft: null });
    const lane = async () => {
      for (const number of numbers) await this.#sendPart(number);
    };
    const { lanes } = this.#options;
    await Promise.all(Array.from({ length: lanes }, lane)).catch((error: unknown) => {
      this.#stop.abort(); // the others with it
      throw error;
    });
  }

  async #sendPart(number: number) {
    const piece = pieceOf(this.#file, this.#upload.partBytes, number);
    await this.#line.patiently(async () => {
      // Anew for each attempt: what was changed meanwhile can no longer be read, which only this tells.
      const md5 = await hash(piece);
      this.#md5s.set(number, md5);
      // The browser reads the piece itself while it sends it, so that no memory of the page holds it.
      const answer = await this.#line.once({ step: 'part', number, md5: contentMd5(md5) }, piece);
      if (answer.md5 !== null && answer.md5 !== md5)
        throw new Failure('invalid', 'A part arrived damaged.', { code: 'damaged' });
    });
    this.#there.add(number);
    const now = Date.now();
    this.#pace.add(piece.size, now);
    const rate = this.#pace.rate(now);
    const there = this.#bytesThere();
    const secondsLeft = rate ? (this.#upload.size - there) / rate : null;
    this.#tell({ phase: 'sending', failure: null, bytes: there, rate, secondsLeft });
  }

  #bytesThere() {
    const { size, partBytes } = this.#upload;
    const count = partCount(this.#upload);
    const last = this.#there.has(count) ? partBytes * count - size : 0;
    return this.#there.size * partBytes - last;
  }

  async #complete() {
    const md5s = Array.from(
      { length: partCount(this.#upload) },
      (_, place) => this.#md5s.get(place + 1) ?? '',
    );
    const body = new TextEncoder().encode(writeParts(md5s));
    try {
      const { text } = await this.#line.ask({ step: 'complete' }, body);
      if (!isCompleted(text)) throw new Failure('drift', 'The object store did not say that it is whole.');
    } catch (error) {
      // Put together by an attempt whose answer was lost.
      if (!(error instanceof Failure && error.code === 'NoSuchUpload')) throw error;
    }
  }

  #open() {
    const { patience } = this.#options;
    let before: Phase = 'sending';
    return new StoreLine(this.#upload.id, this.#stop.signal, patience, (failure) => {
      const { phase } = this.progress;
      if (failure && phase !== 'waiting') before = phase;
      if (failure) this.#tell({ phase: 'waiting', failure, rate: null, secondsLeft: null });
      else if (phase === 'waiting') this.#tell({ phase: before, failure: null });
    });
  }

  #tell(change: Partial<Progress>) {
    this.progress = { ...this.progress, ...change };
    this.#options.onChange(this.progress);
  }
}

const otherFile = () =>
  new Failure('conflict', 'This is not the file that the upload began with.', { code: 'otherFile' });
