// Writes THIRD_PARTY_NOTICES: name, version, licence and licence text of every package that ships.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './setup/fresh.js';

ensureInstalled();
const { stdout } = spawnSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], {
  cwd: root,
  encoding: 'utf8',
});
const folders = [...new Set(stdout.trim().split('\n').slice(1))].sort();

const noVnc = `react-vnc carries noVNC 1.5.0 (https://github.com/novnc/noVNC) in its bundle, unmodified but
for transpilation, under the Mozilla Public License 2.0 (https://www.mozilla.org/MPL/2.0/). Its source
is at https://github.com/novnc/noVNC/tree/v1.5.0. Inside it, pako is under the MIT licence.`;

const sections = folders.map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : 'No licence file in the package.';
  return [`${name} ${version} (${license})`, name === 'react-vnc' ? `${noVnc}\n\n${text}` : text].join(
    '\n\n',
  );
});
const rule = `\n\n${'-'.repeat(80)}\n\n`;
writeFileSync(
  join(root, 'THIRD_PARTY_NOTICES'),
  [`Wheelhouse is built on the packages below, each under its own licence.`, ...sections].join(rule) + '\n',
);
