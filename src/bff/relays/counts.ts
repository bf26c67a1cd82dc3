import { Counter, Gauge } from 'prom-client';

// What the sockets of this process come to, for whoever scrapes it.

export const consolesOpen = new Gauge({
  name: 'wheelhouse_consoles_open',
  help: 'Consoles open in this process.',
});
export const panesOpen = new Gauge({
  name: 'wheelhouse_panes_open',
  help: 'Event panes open in this process.',
});
export const consoleBytes = new Counter({
  name: 'wheelhouse_console_bytes_total',
  help: 'Bytes of consoles that have ended: to the browser (down) and from it (up).',
  labelNames: ['direction'],
});
export const socketsEnded = new Counter({
  name: 'wheelhouse_sockets_ended_total',
  help: 'Consoles and event panes that ended, by close code: 4429 is a reader that could not keep up.',
  labelNames: ['kind', 'code'],
});
