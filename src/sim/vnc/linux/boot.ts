/** A line of a boot log and how many milliseconds pass before it appears. */
export type BootLine = [wait: number, text: string];

const kernel = `Linux version 6.12.48-cloud-amd64 (gcc 14.2.0, GNU ld 2.44) #1 SMP PREEMPT_DYNAMIC
Command line: BOOT_IMAGE=/boot/vmlinuz-6.12.48 root=UUID=5f1c-0b7e ro console=tty0 quiet=0
BIOS-provided physical RAM map:
BIOS-e820: [mem 0x0000000000000000-0x000000000009fbff] usable
BIOS-e820: [mem 0x0000000000100000-0x00000000bffdbfff] usable
BIOS-e820: [mem 0x0000000100000000-0x000000023fffffff] usable
Hypervisor detected: KVM
kvm-clock: using sched offset of 681240512 cycles
tsc: Detected 2394.374 MHz processor
smpboot: Allowing 4 CPUs, 0 hotplug CPUs
Memory: 8121204K/8388076K available
ACPI: bus type PCI registered
pci 0000:00:02.0: vgaarb: setting as boot VGA device
virtio_blk virtio1: [vda] 83886080 512-byte logical blocks (42.9 GB/40.0 GiB)
 vda: vda1 vda2
virtio_net virtio0 ens3: renamed from eth0
EXT4-fs (vda1): mounted filesystem with ordered data mode`;

const units = `Created slice Slice /system/getty.
Listening on Journal Socket.
Started Journal Service.
Mounted Kernel Debug File System.
Finished Load Kernel Modules.
Finished Remount Root and Kernel File Systems.
Finished Create Static Device Nodes in /dev.
Started Rule-based Manager for Device Events and Files.
Found device /dev/vda2.
Activated swap /dev/vda2.
Reached target Swaps.
Reached target Local File Systems.
Finished Create System Files and Directories.
Started Network Time Synchronization.
Reached target System Initialization.
Listening on D-Bus System Message Bus Socket.
Reached target Basic System.
Started D-Bus System Message Bus.
Started Regular background program processing daemon.
Started User Login Management.
Started QEMU Guest Agent.
Finished Raise network interfaces.
Reached target Network is Online.
Started OpenBSD Secure Shell server.
Started A high performance web server.
Started Node Exporter.
Finished Permit User Sessions.
Started Getty on tty1.
Reached target Login Prompts.
Reached target Multi-User System.`;

const ok = '[\x1b[92m  OK  \x1b[0m]';

// Bold what systemd would: the unit's name stands behind the verb.
function decorate(unit: string): string {
  const [, verb, name] = /^((?:Reached target|Listening on|Found device|\w+) )(.*)\.$/.exec(unit) ?? [
    '',
    '',
    unit,
  ];
  return `${ok} ${verb}\x1b[97m${name}\x1b[0m.`;
}

export const firmwareLines: BootLine[] = [
  [0, '\x1b[97mVirtual Machine Firmware\x1b[0m  2.14'],
  [80, 'Copyright notices are shown at build time.'],
  [60, ''],
  [60, 'CPU:     4 x virtual processor at 2.39 GHz'],
  [60, 'Memory:  8192 MiB  \x1b[92mOK\x1b[0m'],
  [120, 'Disk 0:  virtio  40.0 GiB'],
  [60, 'Network: virtio  52:54:00:6b:3c:58'],
  [60, ''],
  [100, 'Press \x1b[97mF2\x1b[0m for setup, \x1b[97mF12\x1b[0m for the boot menu.'],
  [200, ''],
  [60, 'Booting from hard disk ...'],
];
export const firmwareEnds = 250;

export const bootLines: BootLine[] = [
  ...kernel.split('\n').map((text, i): BootLine => {
    const seconds = (i < 3 ? 0 : 0.004187 + i * 0.087311).toFixed(6).padStart(12);
    return [40, `\x1b[90m[${seconds}]\x1b[0m ${text}`];
  }),
  [200, ''],
  [0, 'Welcome to \x1b[96mDemo Linux 13\x1b[0m!'],
  [120, ''],
  ...units.split('\n').map((unit, i): BootLine => [i % 7 === 6 ? 140 : 45, decorate(unit)]),
];

export const shutdownLines: BootLine[] = [
  ...[
    'Stopped target Multi-User System.',
    'Stopped target Login Prompts.',
    'Stopped A high performance web server.',
    'Stopped OpenBSD Secure Shell server.',
    'Stopped User Login Management.',
    'Unmounted /run/user/0.',
    'Reached target System Shutdown.',
  ].map((unit): BootLine => [90, decorate(unit)]),
];
