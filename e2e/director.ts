/** What the Cloud Director of the demo estate lets a test do to it. */
export interface DirectorControl {
  url: string;
  setFaults(faults: Record<string, unknown>): Promise<void>;
  clearFaults(): Promise<void>;
  secrets(): Promise<string[]>;
  /** Messages a second from now on. */
  setRate(rate: number): Promise<void>;
  /** How many messages the broker has published, whoever heard them, and who is connected. */
  traffic(): Promise<{
    rate: number;
    sent: number;
    clients: { id: string; user: string; filters: string[] }[];
  }>;
  /** So many messages at once. */
  burst(count: number): Promise<void>;
  /** Writes so many events of the last minutes into the audit trail, of which nobody was told. */
  addPast(count: number, minutes: number): Promise<void>;
  /** Publishes the metrics of every vApp now. */
  tellMetrics(): Promise<void>;
  /** What somebody does to a machine there: `{ does: 'powerOn', by: 'user', seconds: 2, fails: 'No memory.' }`. */
  doToVm(vm: string, deed: Record<string, unknown>): Promise<void>;
}

export function controlDirector(url: string): DirectorControl {
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}/-/${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return response;
  };
  return {
    url,
    setFaults: async (faults) => void (await ask('POST', 'faults', faults)),
    clearFaults: async () => void (await ask('DELETE', 'faults')),
    secrets: async () => (await (await ask('GET', 'secrets')).json()) as string[],
    setRate: async (rate) => void (await ask('POST', 'traffic', { rate })),
    traffic: async () =>
      (await (await ask('GET', 'traffic')).json()) as Awaited<ReturnType<DirectorControl['traffic']>>,
    burst: async (count) => void (await ask('POST', 'burst', { count })),
    addPast: async (count, minutes) => void (await ask('POST', 'past', { count, minutes })),
    tellMetrics: async () => void (await ask('POST', 'metrics')),
    doToVm: async (vm, deed) => void (await ask('POST', `vms/${encodeURIComponent(vm)}`, deed)),
  };
}
