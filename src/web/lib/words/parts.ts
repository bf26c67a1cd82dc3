/** The words of the parts that load when they are opened: `<language>/parts/<part>.ts` exports each under its name. */
export type PartWords = typeof import('./en/parts/account.ts') &
  typeof import('./en/parts/alerts.ts') &
  typeof import('./en/parts/audit.ts') &
  typeof import('./en/parts/bareMetal.ts') &
  typeof import('./en/parts/certificates.ts') &
  typeof import('./en/parts/clipboard.ts') &
  typeof import('./en/parts/console.ts') &
  typeof import('./en/parts/consoles.ts') &
  typeof import('./en/parts/databases.ts') &
  typeof import('./en/parts/deeds.ts') &
  typeof import('./en/parts/desk.ts') &
  typeof import('./en/parts/environments.ts') &
  typeof import('./en/parts/evidence.ts') &
  typeof import('./en/parts/evidenceText.ts') &
  typeof import('./en/parts/events.ts') &
  typeof import('./en/parts/eventWords.ts') &
  typeof import('./en/parts/expiry.ts') &
  typeof import('./en/parts/find.ts') &
  typeof import('./en/parts/flow.ts') &
  typeof import('./en/parts/form.ts') &
  typeof import('./en/parts/hosts.ts') &
  typeof import('./en/parts/keys.ts') &
  typeof import('./en/parts/live.ts') &
  typeof import('./en/parts/media.ts') &
  typeof import('./en/parts/networking.ts') &
  typeof import('./en/parts/networks.ts') &
  typeof import('./en/parts/operations.ts') &
  typeof import('./en/parts/people.ts') &
  typeof import('./en/parts/picture.ts') &
  typeof import('./en/parts/power.ts') &
  typeof import('./en/parts/presence.ts') &
  typeof import('./en/parts/rooms.ts') &
  typeof import('./en/parts/registries.ts') &
  typeof import('./en/parts/replication.ts') &
  typeof import('./en/parts/runs.ts') &
  typeof import('./en/parts/services.ts') &
  typeof import('./en/parts/several.ts') &
  typeof import('./en/parts/shortcuts.ts') &
  typeof import('./en/parts/tableTools.ts') &
  typeof import('./en/parts/towers.ts') &
  typeof import('./en/parts/typing.ts') &
  typeof import('./en/parts/vmActions.ts') &
  typeof import('./en/parts/vmFilters.ts') &
  typeof import('./en/parts/vmPage.ts');
export type Part = keyof PartWords;
