import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Presence } from '../../../../contract/services/own/consoles.ts';
import { useFormat } from '../../../lib/useFormat.ts';
import { usePresence } from '../console/people/usePresence.ts';
import { vmAlertsQuery } from '../vmPartQueries.ts';
import { vmTasksQuery } from '../vmQueries.ts';
import type { VmTarget } from '../vmTarget.ts';
import type { Grade, Health } from './HealthLine.tsx';

/** From here on a machine is likely to feel slow. */
const busy = 80;
const full = 95;
const gradeOf = (percent: number | null): Grade =>
  percent === null ? 'unknown' : percent >= full ? 'bad' : percent >= busy ? 'worth' : 'good';
const order: readonly Grade[] = ['bad', 'worth', 'unknown', 'good'];

/** What there is to say about how a machine does, the worst first. */
export function useVmHealth({ scope, vm }: VmTarget): Health[] {
  const { t } = useTranslation(['desk', 'glossary']);
  const format = useFormat();
  const alerts = useQuery(vmAlertsQuery(scope, vm.id)).data;
  const tasks = useQuery(vmTasksQuery(scope, vm.id)).data;
  const presence = usePresence(scope, vm.id);

  const open = alerts?.filter(({ ended }) => ended === false) ?? [];
  const worst = open.find(({ severity }) => severity === 'CRITICAL') ?? open[0];
  const failed = tasks?.[0]?.status === 'FAILED' ? tasks[0] : undefined;
  const use = (percent: number | null) => (percent === null ? t('notKnown') : format.percent(percent));
  const isRunning = vm.status === 'RUNNING';
  const lines: Health[] = [
    {
      id: 'state',
      title: t('state'),
      grade: isRunning ? 'good' : vm.status === 'UNKNOWN' || vm.status === null ? 'unknown' : 'bad',
      words: vm.entityAsyncStatus ? t('working') : t(vm.status ?? 'UNKNOWN', { ns: 'glossary' }),
    },
    {
      id: 'alerts',
      title: t('alerts'),
      grade: !alerts ? 'unknown' : !worst ? 'good' : worst.severity === 'CRITICAL' ? 'bad' : 'worth',
      words: !alerts
        ? t('notKnown')
        : worst
          ? t('openAlerts', { count: open.length, message: worst.message ?? '' })
          : t('noAlerts'),
    },
    {
      id: 'use',
      title: t('use'),
      grade: isRunning ? worse(gradeOf(vm.cpu_usage), gradeOf(vm.memory_usage)) : 'unknown',
      words: t('useWords', { cpu: use(vm.cpu_usage), memory: use(vm.memory_usage) }),
    },
    {
      id: 'tools',
      title: t('tools'),
      grade: vm.vm_tools_status === 'RUNNING' ? 'good' : vm.vm_tools_status === null ? 'unknown' : 'worth',
      words: vm.vm_tools_status === 'RUNNING' ? t('toolsRun') : t('toolsDoNotRun'),
    },
    {
      id: 'task',
      title: t('lastTask'),
      grade: !tasks ? 'unknown' : failed ? 'bad' : 'good',
      words: !tasks
        ? t('notKnown')
        : tasks[0]
          ? lastWords(tasks[0].description, failed?.error_message)
          : t('noTask'),
    },
    { id: 'people', title: t('people'), ...peopleLine(presence) },
  ];

  function peopleLine(now: Presence | undefined): { grade: Grade; words: string } {
    if (!now) return { grade: 'unknown', words: t('notKnown') };
    const others = [...new Set(now.people.flatMap(({ isOwn, name }) => (isOwn ? [] : [name])))];
    if (now.keyboard && !now.keyboard.isOwn)
      return { grade: 'worth', words: t('works', { name: now.keyboard.name }) };
    return others.length > 0
      ? { grade: 'good', words: t('watch', { names: others.join(', ') }) }
      : { grade: 'good', words: t('nobody') };
  }
  return lines.toSorted((one, other) => order.indexOf(one.grade) - order.indexOf(other.grade));
}

const worse = (one: Grade, other: Grade): Grade =>
  order.find((grade) => grade === one || grade === other) ?? one;
const lastWords = (description: string | null, failure: string | null | undefined) =>
  [description ?? '—', failure].filter(Boolean).join(': ');
