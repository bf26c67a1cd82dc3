// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Scope } from '../../../contract/services/own.ts';
import { startI18n } from '../../lib/i18n.ts';
import { SettingsProvider } from '../../lib/settings.tsx';
import { ConnectionCard } from './ConnectionCard.tsx';

afterEach(cleanup);

const scope: Scope = {
  ...{ id: 'cn', vendor: 'huawei', name: 'Beijing', role: 'viewer' },
  health: {
    ...{ reachable: true, signedIn: true, version: 'v3.6', lastError: null, tokenExpiry: null },
    ...{ project: 'cn-north-4', clockSkew: -400, forbidden: ['vpc.listPorts'], checkedAt: Date.now() },
  },
};

async function show(language: 'en' | 'zh' | 'de', health: Partial<Scope['health']> = {}) {
  await startI18n(language);
  render(
    <SettingsProvider initial={language}>
      <ConnectionCard scope={{ ...scope, health: { ...scope.health, ...health } }} />
    </SettingsProvider>,
  );
  return screen.getByRole('article', { name: 'Beijing' }).textContent;
}

it.each([
  ['en', 'Projectcn-north-4', 'Clock6 min 40 sec behind ours', 'May notvpc.listPorts'],
  ['zh', '项目cn-north-4', '时钟比本机慢 6分钟 40秒', '无权执行vpc.listPorts'],
  ['de', 'Projektcn-north-4', 'Uhr6 Min. 40 Sek. hinter unserer', 'Darf nichtvpc.listPorts'],
] as const)('in %s: project, clock, and what the identity may not do', async (language, ...words) => {
  const text = await show(language);
  for (const word of words) expect(text).toContain(word);
});

it('says nothing of what is not known, and calls a clock right that is', async () => {
  const text = await show('en', { project: null, clockSkew: 1, forbidden: [] });
  expect(text).toContain('ClockAs ours');
  expect(text).not.toMatch(/Project|May not/);
});
