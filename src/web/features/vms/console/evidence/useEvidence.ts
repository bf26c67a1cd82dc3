import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../../../../contract/services/own.ts';
import { copyText } from '../../../../lib/copyText.ts';
import { query } from '../../../../lib/query.ts';
import { useSession } from '../../../../lib/session.tsx';
import { useFormat } from '../../../../lib/useFormat.ts';
import { vmAlertsQuery } from '../../vmPartQueries.ts';
import { vmTasksQuery } from '../../vmQueries.ts';
import { pictureOf } from '../picture/screenshot.ts';
import { bundleOf } from './bundle.ts';
import type { EvidenceSource } from './evidenceSource.ts';
import { markdownOf, type Evidence } from './markdown.ts';

/** Gathers the evidence when it is asked for: as a zip to save, or as text to paste. */
export function useEvidence(
  { scope, vm, screen, diary, presence }: EvidenceSource,
  note: string,
  withPicture: boolean,
) {
  const { t } = useTranslation(['evidence', 'evidenceText']);
  const format = useFormat();
  const client = useQueryClient();
  const { name: person } = useSession().user;
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ words: string; isGood: boolean }>();
  const name = vm.name ?? vm.id;

  /** What a tower that is away does not tell is left out: the rest is worth having. */
  async function gather(): Promise<Evidence> {
    const [tasks, alerts, scopes] = await Promise.all([
      client.query(vmTasksQuery(scope, vm.id)).catch(() => []),
      client.query(vmAlertsQuery(scope, vm.id)).catch(() => []),
      client.query(query(own.listScopes, {})).catch(() => []),
    ]);
    const found = scopes.find(({ id }) => id === scope);
    const versions = {
      CloudTower: found?.health.version ?? '—',
      Wheelhouse: buildName(),
      [t('browser', { ns: 'evidenceText' })]: navigator.userAgent,
    };
    const people = (presence?.people ?? []).map(({ name: who, mode }) => `${who} (${mode})`);
    return {
      ...{ vm, person, note, tasks, alerts, versions, people },
      ...{ scopeName: found?.name ?? scope, at: Date.now(), diary: diary.current },
      link: new URL(`/vms/${scope}/${vm.id}`, location.href).href,
    };
  }
  const write = (evidence: Evidence) =>
    markdownOf(evidence, { say: (word) => t(word, { ns: 'evidenceText' }), time: format.time });

  async function run(work: () => Promise<{ words: string; isGood: boolean }>) {
    setBusy(true);
    setSaid(await work().catch(() => ({ words: t('failed'), isGood: false })));
    setBusy(false);
  }

  return {
    said,
    isBusy,
    copy: () =>
      void run(async () => {
        const isGood = await copyText(write(await gather()));
        return { words: t(isGood ? 'copied' : 'copyFailed'), isGood };
      }),
    download: () =>
      void run(async () => {
        const evidence = await gather();
        const canvas = withPicture ? screen.current?.canvas() : null;
        const at = new Date(evidence.at);
        const picture = canvas && (await pictureOf(canvas, { vm: name, scope, person, at }));
        const zip = bundleOf({
          'ticket.md': write(evidence),
          'tasks.json': JSON.stringify(evidence.tasks, null, 2),
          'alerts.json': JSON.stringify(evidence.alerts, null, 2),
          'machine.json': JSON.stringify(vm, null, 2),
          ...(picture && { 'picture.png': new Uint8Array(await picture.arrayBuffer()) }),
        });
        const link = document.createElement('a');
        link.href = URL.createObjectURL(zip);
        link.download = `${name} ${at.toISOString().slice(0, 19).replaceAll(':', '-')}.zip`;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // Safari reads it late
        return { words: t('saved', { file: link.download }), isGood: true };
      }),
  };
}

/** A build is known by the name of its script. */
function buildName(): string {
  const [script] = document.scripts;
  return /([^/]+)\.js$/.exec(script?.src ?? '')?.[1] ?? '—';
}
