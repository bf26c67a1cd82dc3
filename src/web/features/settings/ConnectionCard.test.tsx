// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { operations as contract } from '../../../contract/catalogue.ts';
import type { Scope } from '../../../contract/services/own.ts';
import { loadWords, startI18n } from '../../lib/i18n.ts';
import { SettingsProvider } from '../../lib/settings.tsx';
import { operations as words } from '../../lib/words/en/parts/operations.ts';
import { ConnectionCard } from './ConnectionCard.tsx';

afterEach(cleanup);

const scope: Scope = {
  ...{ id: 'cn', vendor: 'huawei', name: 'Beijing', role: 'viewer' },
  health: {
    ...{ reachable: true, signedIn: true, version: 'v3.6', lastError: null, tokenExpiry: null },
    ...{
      project: 'cn-north-4',
      user: null,
      clockSkew: -400,
      forbidden: ['vpc.listPorts'],
      checkedAt: Date.now(),
    },
  },
};

async function show(language: 'en' | 'zh' | 'de', loaded = '', health: Partial<Scope['health']> = {}) {
  await startI18n(language);
  await loadWords('operations');
  render(
    <SettingsProvider initial={language}>
      <ConnectionCard scope={{ ...scope, health: { ...scope.health, ...health } }} />
    </SettingsProvider>,
  );
  const card = screen.getByRole('article', { name: 'Beijing' });
  // What is not said at once is loaded first.
  await vi.waitFor(() => expect(card.textContent).toContain(loaded));
  return card.textContent;
}

it.each([
  ['en', 'Projectcn-north-4', 'Clock6 min 40 sec behind ours', 'May notVPC: see virtual IPs and NICs'],
  ['zh', '项目cn-north-4', '时钟比本机慢 6分钟 40秒', '无权执行VPC：查看虚拟IP和网卡'],
  [
    'de',
    'Projektcn-north-4',
    'Uhr6 Min. 40 Sek. hinter unserer',
    'Darf nichtVPC: virtuelle IPs und Netzkarten sehen',
  ],
] as const)('in %s: project, clock, and what the identity may not do', async (language, ...words) => {
  const text = await show(language, words.at(-1));
  for (const word of words) expect(text).toContain(word);
});

it('says nothing of what is not known, and calls a clock right that is', async () => {
  const text = await show('en', '', { project: null, clockSkew: 1, forbidden: [] });
  expect(text).toContain('ClockAs ours');
  expect(text).not.toMatch(/Project|May not/);
});

it('says what an identity may not do in words, for every operation of Huawei Cloud', () => {
  const asked = contract.filter(({ vendor, internal }) => vendor === 'huawei' && !internal);
  const wordless = asked.filter(({ id }) => !(id.replace('.', '_') in words));
  expect(wordless.map(({ id }) => id)).toEqual([]);
});

it('calls what has no words by its name in the contract', async () => {
  const text = await show('en', 'tower.getVms', { forbidden: ['tower.getVms'] });
  expect(text).toContain('May nottower.getVms');
});
