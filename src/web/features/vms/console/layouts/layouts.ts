import type { Layout } from './layout.ts';

/** The guests' layouts to choose from; a table comes when it is chosen. */
export const layoutIds = ['us', 'uk', 'de', 'fr', 'es', 'jp', 'cn'] as const;
export type LayoutId = (typeof layoutIds)[number];

export const isLayoutId = (id: string | null | undefined): id is LayoutId =>
  layoutIds.some((known) => known === id);

const load: Record<LayoutId, () => Promise<Layout>> = {
  us: () => import('./us.ts').then(({ us }) => us),
  uk: () => import('./uk.ts').then(({ uk }) => uk),
  de: () => import('./de.ts').then(({ de }) => de),
  fr: () => import('./fr.ts').then(({ fr }) => fr),
  es: () => import('./es.ts').then(({ es }) => es),
  jp: () => import('./jp.ts').then(({ jp }) => jp),
  cn: () => import('./us.ts').then(({ us }) => us),
};

export const loadLayout = (id: LayoutId): Promise<Layout> => load[id]();
