import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { missing as missingOfDesktop, type RealEstate, type Start } from './desktop.ts';

// A guest small enough to be written here: one sector, started by SeaBIOS. What it hears of its keyboard it tells on its
// serial port, byte by byte; the BIOS goes on to do with it what a BIOS does, and so restarts on Ctrl-Alt-Del.

export const missing = [
  ...missingOfDesktop.filter((command) => ['websockify', 'openssl', 'nginx'].includes(command)),
  ...['qemu-system-x86_64'].filter(
    (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status !== 0,
  ),
];

/** No key has this code: the guest says it once whenever it starts. */
const started = 0xfe;

const start = 0x7c00;
type Piece = number | { to: string; as: 'absolute' | 'near' | 'short'; plus?: number };
const absolute = (to: string, plus = 0): Piece => ({ to, as: 'absolute', plus });
const near = (to: string): Piece => ({ to, as: 'near' });
const short = (to: string): Piece => ({ to, as: 'short' });

const sector: readonly [label: string, ...code: Piece[]][] = [
  ['', 0xfa, 0x31, 0xc0, 0x8e, 0xd8, 0x8e, 0xc0, 0x8e, 0xd0], // cli; xor ax, ax; mov ds, ax; mov es, ax; mov ss, ax
  ['', 0xbc, 0x00, 0x7c], // mov sp, 0x7c00
  ['', 0xa1, 0x54, 0x00, 0xa3, absolute('before')], // interrupt 15h, as it was
  ['', 0xa1, 0x56, 0x00, 0xa3, absolute('before', 2)],
  ['', 0xc7, 0x06, 0x54, 0x00, absolute('heard')], // and as it is now
  ['', 0xc7, 0x06, 0x56, 0x00, 0x00, 0x00],
  ['', 0xfb, 0xb0, started, 0xe8, near('tell')], // sti; mov al, started; call tell
  ['echo', 0x30, 0xe4, 0xcd, 0x16], // xor ah, ah; int 16h: waits for a character
  ['', 0xb4, 0x0e, 0xbb, 0x07, 0x00, 0xcd, 0x10], // mov ah, 0eh; mov bx, 7; int 10h: shows it
  ['', 0xeb, short('echo')],
  ['heard', 0x80, 0xfc, 0x4f, 0x75, short('others')], // cmp ah, 4fh: the BIOS asks what to make of a key
  ['', 0xe8, near('tell'), 0xf9, 0xca, 0x02, 0x00], // call tell; stc: as it is; retf 2
  ['others', 0x2e, 0xff, 0x2e, absolute('before')], // jmp far [cs:before]
  ['tell', 0x52, 0xba, 0xf8, 0x03, 0xee, 0x5a, 0xc3], // push dx; mov dx, 3f8h; out dx, al; pop dx; ret
  ['before', 0, 0, 0, 0],
];

function assembled(): Buffer {
  const sizeOf = (piece: Piece) => (typeof piece === 'number' || piece.as === 'short' ? 1 : 2);
  const places = new Map<string, number>();
  let at = start;
  for (const [label, ...code] of sector) {
    places.set(label, at);
    at += code.reduce((sum: number, piece) => sum + sizeOf(piece), 0);
  }
  const bytes: number[] = [];
  for (const piece of sector.flatMap(([, ...code]) => code)) {
    if (typeof piece === 'number') {
      bytes.push(piece);
      continue;
    }
    const { to, as, plus = 0 } = piece;
    const target = places.get(to)! + plus;
    const value = as === 'absolute' ? target : target - (start + bytes.length + sizeOf(piece));
    bytes.push(value & 0xff, ...(as === 'short' ? [] : [(value >> 8) & 0xff]));
  }
  const disk = Buffer.alloc(65_536);
  Buffer.from(bytes).copy(disk);
  disk.writeUInt16LE(0xaa55, 510);
  return disk;
}

/** Starts the guest, its console at this port, and waits until it runs. */
export async function startGuest(run: Start, rfb: number, folder: string): Promise<void> {
  await writeFile(join(folder, 'disk'), assembled());
  run('qemu-system-x86_64', [
    ...['-machine', 'pc,accel=tcg', '-m', '16', '-nodefaults', '-nic', 'none', '-vga', 'std'],
    ...['-drive', 'format=raw,if=ide,file=disk', '-serial', 'file:serial'],
    ...['-vnc', `127.0.0.1:${rfb - 5900}`],
  ]);
  for (let tries = 0; tries < 150; tries += 1) {
    if ((await readFile(join(folder, 'serial')).catch(() => Buffer.alloc(0))).includes(started)) return;
    await wait(200);
  }
  throw new Error('The guest has not started within half a minute.');
}

/** What the guest's keyboard has sent since it was switched on. */
export const scancodes = ({ folder }: RealEstate): Promise<Buffer> => readFile(join(folder, 'serial'));

/** How often the guest has started. */
export const starts = async (estate: RealEstate): Promise<number> =>
  (await scancodes(estate)).filter((code) => code === started).length;
