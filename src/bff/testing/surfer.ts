/** A browser's address bar: follows redirects from site to site, with the cookies of each host. */
export class Surfer {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** Goes where an address leads in the end; `address` is where that was. */
  async visit(address: string): Promise<{ address: URL; status: number; text: string; trail: string[] }> {
    const trail: string[] = [];
    let url = new URL(address);
    for (;;) {
      trail.push(url.href);
      const response = await this.ask(url);
      const next = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || next === null)
        return { address: url, status: response.status, text: await response.text(), trail };
      const from = url;
      url = new URL(next, from);
      if (url.hash === '') url.hash = from.hash;
      if (trail.length > 20) throw new Error(`goes in circles: ${trail.join(' ')}`);
    }
  }

  async ask(url: URL | string, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(url);
    const jar = this.#cookies.get(host) ?? new Map<string, string>();
    this.#cookies.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie && { cookie }), accept: 'text/html', ...(init.headers as object) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const isGone = value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line);
      if (isGone) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** What the browser would send to a host. */
  cookiesOf(address: string) {
    return this.#cookies.get(new URL(address).host) ?? new Map<string, string>();
  }
}
