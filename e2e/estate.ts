/** One request as it arrived. */
interface SeenRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: unknown;
  status: number;
}

/** What a tower of the demo estate lets a test do to it: break it, and read what reached it. */
export interface EstateControl {
  url: string;
  setFaults(faults: Record<string, unknown>): Promise<void>;
  clearFaults(): Promise<void>;
  /** What nobody but the BFF may see: configured passwords and keys, and what was given for them. */
  secrets(): Promise<string[]>;
  /** What reached it on paths that end so, in the order it came. */
  requests(path: string): Promise<SeenRequest[]>;
  /** The text that arrived in a guest as keystrokes. */
  typed(vm: string): Promise<string>;
  /** Every key a guest received, `+` down and `-` up, as X11's hexadecimal keysyms. */
  keys(vm: string): Promise<string[]>;
  /** The words on a guest's screen. */
  screen(vm: string): Promise<string>;
  /** The commands a guest's shell has run. */
  commands(vm: string): Promise<string[]>;
  /** Moves a part of a guest's picture; its console must have been opened. */
  play(vm: string, move: { framesPerSecond: number; width: number; height: number }): Promise<void>;
  /** What somebody else does to a machine, at once: `{ name }`, `{ host }`, `{ isDeleted: true }`, … */
  changeVm(vm: string, change: Record<string, unknown>): Promise<void>;
  changeHost(host: string, change: Record<string, unknown>): Promise<void>;
  openAlert(alert: { severity: 'CRITICAL' | 'NOTICE' | 'INFO'; message: string; vm: string }): Promise<void>;
}

export function controlEstate(url: string): EstateControl {
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return response;
  };
  const keys = async (vm: string) =>
    (await (await ask('GET', `/-/guests/${vm}/keys`)).json()) as {
      keys: { keysym: number; down: boolean }[];
      typed: string;
      commands: string[];
      screen: string;
    };
  return {
    url,
    setFaults: async (faults) => void (await ask('POST', '/-/faults', faults)),
    clearFaults: async () => void (await ask('DELETE', '/-/faults')),
    secrets: async () => (await (await ask('GET', '/-/secrets')).json()) as string[],
    requests: async (end) => {
      const all = (await (await ask('GET', '/-/requests')).json()) as Awaited<
        ReturnType<EstateControl['requests']>
      >;
      return all.filter(({ path }) => path.endsWith(end));
    },
    keys: async (vm) =>
      (await keys(vm)).keys.map(({ keysym, down }) => (down ? '+' : '-') + keysym.toString(16)),
    typed: async (vm) => (await keys(vm)).typed,
    screen: async (vm) => (await keys(vm)).screen,
    commands: async (vm) => (await keys(vm)).commands,
    play: async (vm, move) => void (await ask('POST', `/-/guests/${encodeURIComponent(vm)}`, move)),
    changeVm: async (vm, change) => void (await ask('POST', `/-/vms/${encodeURIComponent(vm)}`, change)),
    changeHost: async (host, change) =>
      void (await ask('POST', `/-/hosts/${encodeURIComponent(host)}`, change)),
    openAlert: async (alert) => void (await ask('POST', '/-/alerts', alert)),
  };
}
