import { expect, test, type Browser, type Page } from '@playwright/test';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { vodBucket, vodKeys } from '../../src/sim/huawei/media.ts';
import { signatureFor } from '../../src/sim/huawei/obsSignature.ts';
import { startCloud, type SimulatedCloud } from '../../src/sim/huawei/server.ts';
import { partBytesFor } from '../../src/web/lib/uploads/parts.ts';
import { startConfigured } from '../product.ts';
import { signIn } from '../steps/session.ts';
import { report } from './report.ts';
import { password } from './rig.ts';

// A smaller file is sooner done; the goal is told for 5 GB.
const size = Number(process.env['WHEELHOUSE_BENCH_UPLOAD_MB'] ?? 5000) * 1_000_000;
interface Parts {
  bytes: number; // of each
  count: number;
}
/** Whole ones: of curl they are one file, sent again and again. */
const partsOf = (all: number): Parts => {
  const bytes = partBytesFor(all);
  return { bytes, count: Math.floor(all / bytes) };
};
const whole = partsOf(size);
const overLine = partsOf(size / 5);
const lineRate = 50_000_000; // bytes a second: 400 Mbit/s
const mebi = 2 ** 20;
const cores = `${cpus().length} cores shared with the store`;

test('an upload in parts against curl of the same parts, and the memory it takes', async ({
  page,
  browser,
}, testInfo) => {
  test.setTimeout(30 * 60_000);
  const cloud = await startCloud();
  const scope = { vendor: 'huawei', ...cloud.scope };
  const product = await startConfigured(
    JSON.stringify({ grants: [{ group: 'bench', role: 'operator' }], scopes: { 'cn-north-4': scope } }),
    { bench: password },
  );
  const file = testInfo.outputPath('zeros.mp4');
  const part = testInfo.outputPath('part');
  const rate = ({ bytes, count }: Parts, seconds: number) => (bytes * count) / seconds / mebi;

  await signIn(page, product, 'bench', '/services/media');
  await makeFile(file, whole);
  const before = await curl(cloud, part, whole);
  const bare = rate(whole, await bareFetch(cloud, page, file));
  const memory = await watchMemory(browser);
  const own = rate(whole, await upload(page, cloud, file));
  const samples = await memory.stop();
  const ofCurl = rate(whole, (before + (await curl(cloud, part, whole))) / 2);

  await makeFile(file, overLine);
  cloud.faults.set({ lineRate });
  const slowOwn = rate(overLine, await upload(page, cloud, file));
  const slowCurl = rate(overLine, await curl(cloud, part, overLine));
  await product.stop();
  await cloud.close();
  await rm(file);

  const of = `${(size / 1e9).toFixed(1)} GB in ${whole.count} parts, ${cores}`;
  const against = (a: number, b: number) => `${a.toFixed(0)} MiB/s against ${b.toFixed(0)}`;
  report(
    'upload: throughput of curl, same parts, no line',
    own / ofCurl,
    '≥ 0.8',
    `${of}; ${against(own, ofCurl)}`,
  );
  report(
    'upload: throughput of curl, same parts, over a line of 400 Mbit/s',
    ...([slowOwn / slowCurl, '≥ 0.8'] as const),
    `${overLine.count} parts, ${cores}; ${against(slowOwn, slowCurl)}`,
  );
  report(
    'upload: throughput of the browser’s bare fetch of the same parts',
    ...([own / bare, 'none'] as const),
    `${of}; ${against(own, bare)}`,
  );
  const third = Math.floor(samples.length / 3);
  const [early, late] = [Math.max(...samples.slice(0, third)), Math.max(...samples.slice(-third))];
  report(
    'upload: memory of the browser in the last third against the first',
    ...([late / early, '≤ 1.1'] as const),
    `${of}; at most ${(Math.max(...samples) / mebi).toFixed(0)} MiB in all its processes, ${samples.length} samples`,
  );
});

/** Of holes: reading it costs no disk. */
async function makeFile(path: string, { bytes, count }: Parts) {
  const handle = await open(path, 'w');
  await handle.truncate(bytes * count);
  await handle.close();
}

/** Seconds from the click to the end, confirmation included. */
async function upload(page: Page, { world }: SimulatedCloud, file: string): Promise<number> {
  const { objects } = world.media.store;
  const before = objects.size;
  await page.getByRole('button', { name: 'Upload' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(file);
  const began = performance.now();
  await dialog.getByRole('button', { name: 'Begin upload' }).click();
  const uploads = page.getByRole('region', { name: 'Uploads under way' });
  await expect(uploads).toBeVisible();
  await expect(uploads).toHaveCount(0, { timeout: 25 * 60_000 });
  expect(objects.size).toBe(before + 1);
  return (performance.now() - began) / 1000;
}

/** Addresses of all parts, signed for each of them, of an upload that only the store knows. */
async function signed({ url, world }: SimulatedCloud, { bytes, count }: Parts) {
  const md5 = createHash('md5').update(Buffer.alloc(bytes)).digest('base64');
  const uploadId = world.random.hex(32);
  const object = 'bench/bare.mp4';
  const { uploads } = world.media.store;
  uploads.set(uploadId, { id: uploadId, object, parts: new Map() });
  const expires = Math.floor(Date.now() / 1000) + 3600;
  const urls = Array.from({ length: count }, (_, place) => {
    const of = { method: 'PUT', md5, type: '', expires, bucket: vodBucket, object, uploadId };
    const partNumber = String(place + 1);
    const query = new URLSearchParams({
      ...{ partNumber, uploadId, AccessKeyId: vodKeys.accessKey, Expires: String(expires) },
      Signature: signatureFor({ ...of, partNumber }),
    });
    return `${url}/obs/${vodBucket}/${object}?${query}`;
  });
  return { urls, md5, sent: () => uploads.get(uploadId)?.parts.size };
}

/** Seconds that curl takes for all parts. */
async function curl(cloud: SimulatedCloud, part: string, parts: Parts): Promise<number> {
  await writeFile(part, Buffer.alloc(parts.bytes));
  const { urls, md5, sent } = await signed(cloud, parts);
  const requests = urls.map((url) =>
    [
      ...[`url = "${url}"`, `upload-file = "${part}"`, `header = "Content-MD5: ${md5}"`],
      ...['header = "Content-Type:"', 'header = "Expect:"', 'output = "/dev/null"'],
    ].join('\n'),
  );
  const config = `${part}.curl`;
  await writeFile(config, requests.join('\nnext\n'));
  const began = performance.now();
  const child = spawn('curl', ['--no-progress-meter', '--parallel', '--parallel-max', '4', '-K', config]);
  await new Promise((resolve) => child.once('exit', resolve));
  expect(sent()).toBe(parts.count);
  return (performance.now() - began) / 1000;
}

/** Seconds that the browser takes for the same with nothing but `fetch`: what no page can do better. */
async function bareFetch(cloud: SimulatedCloud, page: Page, path: string): Promise<number> {
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<input type="file" id="bare" />');
  });
  await page.locator('#bare').setInputFiles(path);
  const { urls, md5, sent } = await signed(cloud, whole);
  const began = performance.now();
  await page.evaluate(
    async ({ urls, md5, partBytes }) => {
      const file = document.querySelector<HTMLInputElement>('#bare')!.files![0]!;
      const waiting = urls.entries();
      const lane = async () => {
        for (const [place, url] of waiting) {
          const body = file.slice(place * partBytes, (place + 1) * partBytes);
          await (await fetch(url, { method: 'PUT', body, headers: { 'content-md5': md5 } })).text();
        }
      };
      await Promise.all([lane(), lane(), lane(), lane()]);
    },
    { urls, md5, partBytes: whole.bytes },
  );
  expect(sent()).toBe(whole.count);
  return (performance.now() - began) / 1000;
}

/** Resident bytes of all processes of the browser, every second. */
async function watchMemory(browser: Browser) {
  const session = await browser.newBrowserCDPSession();
  const samples: number[] = [];
  const pageSize = Number(spawnSync('getconf', ['PAGESIZE']).stdout.toString());
  async function sample() {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const sizes = await Promise.all(
      processInfo.map(({ id }) =>
        readFile(`/proc/${id}/statm`, 'utf8').then(
          (text) => (Number(text.split(' ')[1]) - Number(text.split(' ')[2])) * pageSize, // without shared pages
          () => 0,
        ),
      ),
    );
    samples.push(sizes.reduce((sum, one) => sum + one, 0));
  }
  await sample();
  const timer = setInterval(() => void sample().catch(() => undefined), 1000);
  return {
    async stop() {
      clearInterval(timer);
      await session.detach();
      return samples;
    },
  };
}
