import type { Alert } from '../../../../../contract/services/tower/alerts.ts';
import type { Task } from '../../../../../contract/services/tower/tasks.ts';
import type { Vm } from '../../../../../contract/services/tower/vms.ts';
import type { evidenceText } from '../../../../lib/words/en/parts/evidenceText.ts';
import { addressesOf } from '../../vmAddresses.ts';
import type { Deed } from './diary.ts';

export interface Evidence {
  vm: Vm;
  scopeName: string;
  person: string;
  at: number;
  note: string;
  tasks: readonly Task[];
  alerts: readonly Alert[];
  diary: readonly Deed[];
  people: readonly string[];
  /** Of the tower and of Wheelhouse, and the browser as it calls itself. */
  versions: Readonly<Record<string, string>>;
  link: string;
}
/** The words and the times of whoever reads the ticket. */
export interface Voice {
  say: (word: keyof typeof evidenceText) => string;
  time: (time: number | string | null) => string;
}

/** What would be read as a table, a heading or a link by the ticket's own Markdown stands there as it is. */
const plain = (text: string | null | undefined) =>
  (text ?? '—').replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');

/** All of it as one block of Markdown, ready to paste. */
export function markdownOf(evidence: Evidence, { say, time }: Voice): string {
  const { vm, scopeName, person, at, note, tasks, alerts, diary, people, versions, link } = evidence;
  const bullet = (lines: readonly string[]) =>
    lines.length > 0 ? lines.map((line) => `- ${line}`) : ['- —'];
  const part = (title: keyof typeof evidenceText, lines: readonly string[]) => [
    '',
    `### ${say(title)}`,
    '',
    ...bullet(lines),
  ];
  return [
    `## ${plain(vm.name ?? vm.id)} · ${plain(scopeName)}`,
    '',
    `${plain(person)}, ${time(at)}`,
    ...(note ? ['', ...note.split(/\r?\n/).map((line) => `> ${plain(line)}`)] : []),
    ...part('facts', [
      `${say('state')}: ${plain(vm.status)}`,
      `${say('addresses')}: ${plain(addressesOf(vm).join(', ') || '—')}`,
      `${say('os')}: ${plain(vm.os)}`,
      `${say('place')}: ${plain([vm.cluster?.name, vm.host?.name].filter(Boolean).join(' · '))}`,
      `${say('id')}: ${plain(vm.id)}`,
    ]),
    ...part(
      'alerts',
      alerts.map(({ local_start_time, ended, message, severity }) =>
        [time(local_start_time), plain(severity), plain(message), ended ? say('over') : say('open')].join(
          ' · ',
        ),
      ),
    ),
    ...part(
      'tasks',
      tasks.map(({ local_created_at, description, status, error_message, user }) =>
        [
          time(local_created_at),
          plain(description),
          plain(status),
          user?.name && plain(user.name),
          error_message && plain(error_message),
        ]
          .filter(Boolean)
          .join(' · '),
      ),
    ),
    ...part(
      'done',
      diary.map(({ at: when, what }) => `${time(when)} · ${plain(what)}`),
    ),
    ...part('people', people.map(plain)),
    ...part(
      'versions',
      Object.entries(versions).map(([what, version]) => `${plain(what)}: ${plain(version)}`),
    ),
    ...part('links', [link]),
    '',
  ].join('\n');
}
