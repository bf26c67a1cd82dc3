import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { parseConfig } from './config.ts';
import { readYaml } from './configText.ts';

// What docs/example and the Dockerfile promise, against what there is.

const read = (file: string) => readFileSync(file, 'utf8');
const Compose = z.looseObject({
  services: z.record(
    z.string(),
    z.looseObject({
      volumes: z.optional(z.array(z.string())),
      environment: z.optional(z.record(z.string(), z.string())),
      depends_on: z.optional(z.unknown()),
    }),
  ),
});
const compose = Compose.parse(parse(read('docs/example/compose.yaml')));
const instances = Object.entries(compose.services).filter(([name]) => name.startsWith('wheelhouse-'));

it('the example configuration is one that Wheelhouse takes, with the environment of the compose file', () => {
  expect(instances).toHaveLength(2);
  for (const [, { environment }] of instances) {
    const config = parseConfig(readYaml(read('docs/example/wheelhouse.yaml')), { ...environment });
    expect(config.store).toMatch(/^postgres:/);
    expect(config.auth).toMatchObject({ local: false });
  }
});

it('every file that the compose file mounts is there, but for the certificate that is one’s own', () => {
  const mounted = Object.values(compose.services)
    .flatMap(({ volumes = [] }) => volumes)
    .map((volume) => volume.split(':')[0] ?? '')
    .filter((source) => source.startsWith('./') && source !== './tls');
  expect(mounted).toContain('./nginx.conf');
  for (const file of mounted)
    expect({ file, isThere: existsSync(`docs/example/${file}`) }).toMatchObject({ isThere: true });
});

it('nginx knows every instance by its name, and passes upgrades', () => {
  const nginx = read('docs/example/nginx.conf');
  for (const [name] of instances) expect(nginx).toContain(`server ${name}:8080`);
  expect(nginx).toContain('proxy_set_header Upgrade $http_upgrade;');
});

it('the image is built by npm scripts there are, and starts what the build makes', () => {
  const docker = read('Dockerfile');
  const { scripts } = z
    .looseObject({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read('package.json')));
  const used = [...docker.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
  expect(used).toEqual(['build']);
  for (const name of used) expect(scripts).toHaveProperty(name);
  expect(docker).toContain('CMD ["node", "dist/server/start.js"]');
  expect(read('vite.config.ts')).toContain("start: 'src/start.ts'");
  expect(docker).toMatch(/^USER node$/m);
});
