/** More than these in one page are more than one person watches, and a browser draws. */
export const mostConsoles = 8;

interface Wanted {
  scope: string;
  vm: string;
}

/** `scope.vm,scope.vm` as it stands in an address: those that can be meant, each once. */
export function readWanted(text: string): Wanted[] {
  const names = [...new Set(text.split(','))];
  return names
    .flatMap((name) => {
      const [, scope, vm] = /^([a-z0-9-]{1,40})\.([A-Za-z0-9_-]{1,64})$/.exec(name) ?? [];
      return scope && vm ? [{ scope, vm }] : [];
    })
    .slice(0, mostConsoles);
}

export const writeWanted = (wanted: readonly Wanted[]) =>
  wanted.map(({ scope, vm }) => `${scope}.${vm}`).join(',');
