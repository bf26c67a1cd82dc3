import * as z from 'zod/mini';

const most = 100_000;
const Vms = z.string().check(
  z.regex(/^\d{1,6}$/),
  z.refine((text) => Number(text) >= 1 && Number(text) <= most),
);

/** Reads WHEELHOUSE_DEMO_VMS: how many virtual machines the demo estate has, 200 unless told otherwise. */
export function readDemoSettings(env: NodeJS.ProcessEnv = process.env): { vms: number } {
  const text = env['WHEELHOUSE_DEMO_VMS'];
  if (text === undefined || text === '') return { vms: 200 };
  const vms = Vms.safeParse(text);
  if (!vms.success) {
    throw new Error(
      `WHEELHOUSE_DEMO_VMS must be a whole number from 1 to ${most}, not "${text.slice(0, 40)}"`,
    );
  }
  return { vms: Number(vms.data) };
}
