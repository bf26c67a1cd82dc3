import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createCipheriv, X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startConfigured, type Running } from '../product.ts';
import { openPath } from '../servers/path.ts';
import { firstLine, freePort } from '../servers/processes.ts';

// The console tokens of CloudTower's own page: the base64 one has the `=` that must be escaped. Then what signs in.
export const secrets = [
  '1a2bc3d4567e89f0a1b2c3d4e5f6a7b8',
  'MTIzNDU2Nzg5YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXo=',
  'the-password-of-the-tower',
  'the-token-of-the-tower',
];

/** The terminal may fill the clipboard by an escape sequence, as `cutInGuest` has it. */
const mayCut = ['-xrm', 'XTerm*disallowedWindowOps: 20,21'];
/** The command that puts a word into the desktop's clipboard. */
export const cutInGuest = (word: string) =>
  `printf '\\033]52;c;%s\\007' ${Buffer.from(word).toString('base64')}`;

/** Colour of the desktop's terminal, as its pixels prove it. */
export const background = '#204a87';

/** A TigerVNC desktop with a shell, behind websockify with TLS, behind nginx with TLS in front of a CloudTower answer. */
export interface RealEstate {
  product: Running;
  /** Where its servers run, and leave what they write. */
  folder: string;
  /** What the desktop's shell wrote into a file of its folder; undefined while there is none. */
  written(file: string): Promise<string | undefined>;
  /** Between Wheelhouse and all of this. */
  path: Awaited<ReturnType<typeof openPath>>;
  /** Cuts every console, and lets no new one through. */
  stopGateway(): Promise<void>;
  startGateway(): void;
  /** Every console that is open falls silent: no byte, and no close. */
  silence(): void;
  /** Gives the guest another keyboard, and a fresh terminal that writes what is typed into a file, byte by byte. */
  listen(layout: string, file: string): void;
  stop(): Promise<void>;
}

export const missing = ['Xvnc', 'websockify', 'xterm', 'openssl', 'nginx', 'setxkbmap'].filter(
  (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status !== 0,
);

export type Start = (command: string, args: string[], env?: Record<string, string>) => ChildProcess;

interface Options {
  vncPassword?: string;
  /** `scancodes`: the server reads places of keys, as QEMU does; else keysyms. */
  reads?: 'keysyms' | 'scancodes';
  /** Another console server than the desktop, at this port. */
  guest?: (start: Start, rfb: number, folder: string) => Promise<void>;
  /** What of the console is not as it is by default. */
  allow?: { clipboardIn?: boolean; clipboardOut?: boolean };
  /** Accounts, each in the group of its name; all have one password. */
  people?: readonly string[];
}

export async function startRealEstate(
  route: 'direct' | 'forwarded',
  { vncPassword, reads = 'keysyms', guest, people = ['helpdesk'], allow = {} }: Options = {},
): Promise<RealEstate> {
  const folder = await mkdtemp(join(tmpdir(), 'wheelhouse-real-'));
  const children: ChildProcess[] = [];
  const start: Start = (command, args, env = {}) => {
    const child = spawn(command, args, {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    child.stderr?.resume();
    children.push(child);
    return child;
  };

  const [rfb, gateway, front] = [await freePort(), await freePort(), await freePort()];
  let display = '';
  if (guest) await guest(start, rfb, folder);
  else display = await startDesktop(start, rfb, folder, { vncPassword, reads });

  const pem = join(folder, 'server.pem');
  spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=tower'],
    ...['-keyout', `${pem}.key`, '-out', pem],
  ]);
  const { fingerprint256 } = new X509Certificate(await readFile(pem));
  await writeFile(join(folder, 'tokens'), secrets.map((token) => `${token}: 127.0.0.1:${rfb}\n`).join(''));
  const startGateway = () =>
    start('websockify', [
      ...['--cert', pem, '--key', `${pem}.key`, '--ssl-only'],
      ...['--token-plugin', 'TokenFile', '--token-source', join(folder, 'tokens'), `127.0.0.1:${gateway}`],
    ]);
  let websockify = startGateway();

  const tower = await firstLine(
    start(process.execPath, [fileURLToPath(new URL('../servers/tower.js', import.meta.url))]),
  );
  await writeFile(join(folder, 'nginx.conf'), nginxConf({ folder, pem, front, tower, gateway }));
  start('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder, '-g', 'daemon off;']);
  const path = await openPath(`http://127.0.0.1:${front}`);
  const product = await startConfigured(
    configOf(route, Number(new URL(path.url).port), gateway, fingerprint256, allow),
    Object.fromEntries(people.map((name) => [name, 'a password for the desktop'])),
  );
  return {
    product,
    folder,
    path,
    written: (file) => readFile(join(folder, file), 'utf8').catch(() => undefined),
    async stopGateway() {
      const ended = new Promise((resolve) => websockify.once('exit', resolve));
      // websockify forks for every connection: its children go with it.
      spawnSync('pkill', ['-KILL', '-P', String(websockify.pid)]);
      websockify.kill('SIGKILL');
      await ended;
    },
    startGateway: () => void (websockify = startGateway()),
    silence: () => void spawnSync('pkill', ['-STOP', '-P', String(websockify.pid)]),
    listen(layout, file) {
      const model = layout === 'jp' ? 'jp106' : 'pc105';
      spawnSync('setxkbmap', ['-display', display, '-model', model, '-layout', layout]);
      // On top of the last one; the pointer, and so the keyboard, is over it.
      start('xterm', ['-geometry', '132x50+0+0', '-e', 'sh', '-c', `stty raw -echo; exec cat > ${file}`], {
        DISPLAY: display,
        LC_ALL: 'C.UTF-8',
      });
    },
    async stop() {
      await product.stop();
      await path.close();
      spawnSync('pkill', ['-KILL', '-P', String(websockify.pid)]); // silenced ones hear nothing else
      for (const child of children) if (child.exitCode === null) child.kill('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Xvnc and a terminal with a shell; answers with the name of its display. */
async function startDesktop(
  start: Start,
  rfb: number,
  folder: string,
  { vncPassword, reads }: Pick<Options, 'vncPassword' | 'reads'>,
): Promise<string> {
  await writeFile(join(folder, 'password'), obscure(vncPassword ?? ''));
  const desktop = start('Xvnc', [
    ...['-rfbport', String(rfb), '-localhost', '-PasswordFile', join(folder, 'password')],
    ...['-SecurityTypes', vncPassword ? 'VncAuth' : 'None'],
    ...['-geometry', '800x600', '-depth', '24', '-displayfd', '3'],
    `-RawKeyboard=${reads === 'scancodes' ? 1 : 0}`,
  ]);
  const display = await new Promise<string>((resolve) => {
    desktop.stdio[3]?.once('data', (number: Buffer) => resolve(`:${number.toString().trim()}`));
  });
  start(
    'xterm',
    ['-geometry', '132x50+0+0', '-bg', background, '-fg', 'white', ...mayCut, '-e', 'bash', '--norc'],
    {
      DISPLAY: display,
      HISTFILE: '',
    },
  );
  return display;
}

/** A VNC password file: the password under DES with a key that everybody knows. */
function obscure(password: string): Buffer {
  const known = [0xe8, 0x4a, 0xd6, 0x60, 0xc4, 0x72, 0x1a, 0xe0];
  const cipher = createCipheriv('des-ede3', Buffer.from([...known, ...known, ...known]), null);
  cipher.setAutoPadding(false);
  return cipher.update(Buffer.alloc(8).fill(password.padEnd(8, '\0'), 0, 8));
}

const configOf = (
  route: string,
  front: number,
  gateway: number,
  fingerprint: string,
  allow: Options['allow'],
) => `
grants: [{ group: helpdesk, role: helpdesk }, { group: operator, role: operator }]
scopes:
  tower-real:
    vendor: cloudtower
    name: Real desktop
    url: https://127.0.0.1:${front}
    username: wheelhouse
    password: ${secrets[2]}
    tls: { fingerprint256: '${fingerprint}' }
    console:
      route: ${route}
      hosts: [127.0.0.1/32]
      allow: ${JSON.stringify(allow)}
      direct: { scheme: wss, port: ${gateway}, tls: { fingerprint256: '${fingerprint}' } }
`;

interface Ports {
  folder: string;
  pem: string;
  front: number;
  tower: string;
  gateway: number;
}
const nginxConf = ({ folder, pem, front, tower, gateway }: Ports) => `
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 64; }
http {
  access_log off;
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
  uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  server {
    listen 127.0.0.1:${front} ssl;
    ssl_certificate ${pem};
    ssl_certificate_key ${pem}.key;
    location /websockify/ {
      proxy_pass https://127.0.0.1:${gateway};
      proxy_http_version 1.1;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection Upgrade;
    }
    location / { proxy_pass http://127.0.0.1:${tower}; }
  }
}`;
