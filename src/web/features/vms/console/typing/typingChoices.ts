import type { Vm } from '../../../../../contract/services/tower/vms.ts';
import { readStored, store } from '../../../../lib/storage.ts';
import { isLayoutId, type LayoutId } from '../layouts/layouts.ts';
import type { GuestOs } from '../layouts/strokes.ts';
import type { NewlineAs } from './plan.ts';

/** Keys a second. Emulated keyboards take no more than 50 events a second or so; the guest is waited for in any case. */
export const rates = [5, 10, 20, 50, 100, 200] as const;

/** How text is typed into one VM; kept for it in this browser. */
export interface Choices {
  layout: LayoutId;
  os: GuestOs;
  newlineAs: NewlineAs;
  rate: number;
}

const layoutOfLanguage: Partial<Record<string, LayoutId>> = {
  'en-GB': 'uk',
  de: 'de',
  fr: 'fr',
  es: 'es',
  ja: 'jp',
  zh: 'cn',
};

/** A first guess: people mostly look after guests that speak as they do. */
const guessLayout = (language: string): LayoutId =>
  layoutOfLanguage[language] ?? layoutOfLanguage[language.split('-')[0] ?? ''] ?? 'us';

const keyOf = (vm: Vm) => `console.typing.${vm.id}`;

export function readChoices(vm: Vm, language: string): Choices {
  const [layout, os, newlineAs, rate] = (readStored(keyOf(vm)) ?? '').split(' ');
  const isWindows = os ? os === 'windows' : vm.guest_os_type === 'WINDOWS';
  return {
    layout: isLayoutId(layout) ? layout : guessLayout(language),
    os: isWindows ? 'windows' : 'linux',
    newlineAs: newlineAs === 'space' ? 'space' : 'enter',
    rate: rates.find((known) => String(known) === rate) ?? 20,
  };
}

export const storeChoices = (vm: Vm, { layout, os, newlineAs, rate }: Choices) =>
  store(keyOf(vm), [layout, os, newlineAs, rate].join(' '));
