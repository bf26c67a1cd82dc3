import { files, folders } from './files.ts';

/** What a command sees of its machine. */
export type Session = {
  user: string;
  hostname: string;
  address: string;
  startedAt: number;
  now: () => number;
};

/** What a command leaves: lines to show, and what happens then. */
export type Outcome = { output?: string; then?: 'clear' | 'exit' | 'reboot' | 'poweroff' };

type Command = (words: string[], session: Session) => Outcome | string;

const commands: Record<string, Command> = {
  echo: (words) => words.join(' '),
  hostname: (_, { hostname }) => hostname,
  whoami: (_, { user }) => user,
  date: (_, { now }) => formatDate(now()),
  uptime: (_, session) => describeUptime(session),
  uname: ([flag], { hostname }) =>
    flag === '-a' ? `Linux ${hostname} 6.12.48-cloud-amd64 #1 SMP PREEMPT_DYNAMIC x86_64 GNU/Linux` : 'Linux',
  pwd: (_, { user }) => homeOf(user),
  id: (_, { user }) => (user === 'root' ? 'uid=0(root) gid=0(root) groups=0(root)' : `uid=1000(${user})`),
  ls: (words) => listFolder(words.find((word) => !word.startsWith('-')) ?? '~'),
  cat: (words, session) => words.map((path) => readFile(path, session)).join('\n'),
  ip: (_, { address }) => describeNetwork(address),
  free: () => memory,
  df: () => disks,
  top: (_, session) => `top - ${describeUptime(session).trim()}\n${processes}`,
  clear: () => ({ then: 'clear' }),
  exit: () => ({ then: 'exit' }),
  logout: () => ({ then: 'exit' }),
  reboot: () => ({ then: 'reboot' }),
  poweroff: () => ({ then: 'poweroff' }),
  shutdown: (words) => ({ then: words.includes('-r') ? 'reboot' : 'poweroff' }),
  help: () => `Commands: ${Object.keys(commands).toSorted().join(' ')}`,
};

/** Runs one line as a very small bash would. */
export function runLine(line: string, session: Session): Outcome {
  const [name, ...words] = splitWords(line);
  if (name === undefined) return {};
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return { output: `bash: ${name}: command not found` };
  const outcome = command(words, session);
  return typeof outcome === 'string' ? { output: outcome } : outcome;
}

function splitWords(line: string): string[] {
  const words = line.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"']|["'])+/g);
  return [...words].map(([word]) => word.replaceAll(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}

export function homeOf(user: string): string {
  return user === 'root' ? '/root' : `/home/${user}`;
}

export function formatDate(at: number): string {
  const [weekday, day, month, year, time] = new Date(at).toUTCString().split(/,? /);
  return `${weekday} ${month} ${Number(day)} ${time} UTC ${year}`;
}

function describeUptime({ startedAt, now }: Session): string {
  const minutes = Math.max(0, Math.floor((now() - startedAt) / 60_000));
  const days = Math.floor(minutes / 1440);
  const clock = `${Math.floor((minutes % 1440) / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  const since = minutes < 60 ? `${minutes} min` : `${days > 0 ? `${days} days, ` : ''}${clock}`;
  return ` ${new Date(now()).toISOString().slice(11, 19)} up ${since},  1 user,  load average: 0.08, 0.03, 0.01`;
}

function listFolder(path: string): string {
  const listing = folders[path.replace(/(.)\/$/, '$1')];
  if (listing) return listing;
  return Object.hasOwn(files, path) ? path : `ls: cannot access '${path}': No such file or directory`;
}

function readFile(path: string, { hostname }: Session): string {
  if (path === '/etc/hostname') return hostname;
  return (Object.hasOwn(files, path) && files[path]) || `cat: ${path}: No such file or directory`;
}

function describeNetwork(address: string): string {
  return `1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN
    inet \x1b[35m127.0.0.1\x1b[0m/8 scope host lo
2: \x1b[36mens3\x1b[0m: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc fq_codel state \x1b[32mUP\x1b[0m
    link/ether \x1b[33m52:54:00:6b:3c:58\x1b[0m brd ff:ff:ff:ff:ff:ff
    inet \x1b[35m${address}\x1b[0m/24 brd ${address.replace(/\d+$/, '255')} scope global ens3`;
}

const memory = `               total        used        free      shared  buff/cache   available
Mem:         8152404     1204880     5210332        2124     1737192     6947524
Swap:        1048572           0     1048572`;

const disks = `Filesystem      Size  Used Avail Use% Mounted on
/dev/vda1        39G  6.1G   31G  17% /
tmpfs           3.9G     0  3.9G   0% /dev/shm`;

const processes = `Tasks: 104 total,   1 running, 103 sleeping,   0 stopped,   0 zombie
%Cpu(s):  0.7 us,  0.3 sy,  0.0 ni, 98.9 id,  0.1 wa,  0.0 hi,  0.0 si,  0.0 st

\x1b[7m    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND            \x1b[0m
    812 www-data  20   0   67312  12480   8112 S   0.7   0.2   1:52.07 nginx
    640 root      20   0  245180  18204  11032 S   0.3   0.2   0:41.18 node_exporter
      1 root      20   0  167636  12912   9368 S   0.0   0.2   0:03.74 systemd
    598 root      20   0   15436   9016   7704 S   0.0   0.1   0:00.21 sshd
    577 root      20   0   82612   4120   3700 S   0.0   0.1   0:00.09 qemu-ga`;
