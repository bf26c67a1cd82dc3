import query from '@tanstack/eslint-plugin-query';
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// contract ◄ lib ◄ ui ◄ features ◄ shell in the browser; contract ◄ bff; contract ◄ sim.
// bff, sim and web never import each other, a feature never imports a feature; only start.ts and tests see both.
const elements = [
  { type: 'contract', pattern: 'src/contract' },
  { type: 'lib', pattern: 'src/web/lib' },
  { type: 'ui', pattern: 'src/web/ui' },
  { type: 'feature', pattern: 'src/web/features/*', capture: ['noun'] },
  { type: 'shell', pattern: 'src/web/shell' },
  { type: 'web', pattern: 'src/web' }, // main.tsx
  { type: 'bff', pattern: 'src/bff' },
  { type: 'sim', pattern: 'src/sim' },
  { type: 'testing', pattern: 'src/testing' }, // what tests of pages over the whole product stand on
  { type: 'start', pattern: 'src' }, // start.ts
];
const mayImport = {
  contract: [],
  lib: ['contract'],
  ui: ['contract', 'lib'],
  feature: ['contract', 'lib', 'ui'],
  shell: ['contract', 'lib', 'ui', 'feature'],
  web: ['lib', 'shell'],
  bff: ['contract'],
  sim: ['contract'],
  testing: ['contract', 'lib', 'shell', 'bff', 'sim'],
  start: ['contract', 'bff', 'sim'],
};
const policies = Object.entries(mayImport).map(([from, to]) => ({
  from: { element: { type: from } },
  allow: to.map((type) => ({ to: { element: { type } } })),
}));

// One door per outsider.
const doors = {
  'react-vnc': { file: 'src/web/ui/ConsoleScreen.tsx', why: 'one file knows its defects' },
  undici: { file: 'src/bff/upstream.ts', why: 'one file talks to upstreams over HTTP' },
};
const refuse = (names) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    {
      paths: names.map((name) => ({
        name,
        message: `Only ${doors[name].file}: ${doors[name].why}.`,
        allowTypeImports: true,
      })),
    },
  ],
});
const tests = ['**/*.test.{ts,tsx,js}', '**/*.test-d.ts', 'e2e/**'];

export default defineConfig(
  { ignores: ['dist', 'node_modules', 'test-results', 'playwright-report', '.cache', 'data'] },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: tseslint.parser },
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest'], ...query.configs['flat/recommended']],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "JSXAttribute[name.name='style']", message: 'Theme first, then sx with theme tokens.' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elements,
      'boundaries/files': [{ category: 'test', pattern: tests.filter((glob) => glob.startsWith('**')) }],
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            ...policies,
            { allow: { dependency: { relationship: { to: 'internal' } } } },
            { from: { file: { categories: 'test' } }, allow: { to: { element: { type: '*' } } } },
            { allow: { to: { module: { origin: ['external', 'core'] } } } },
          ],
        },
      ],
    },
  },
  { files: ['src/**/*.{ts,tsx}'], ignores: tests, rules: refuse(Object.keys(doors)) },
  ...Object.entries(doors).map(([own, { file }]) => ({
    files: [file],
    rules: refuse(Object.keys(doors).filter((name) => name !== own)),
  })),
  {
    files: ['src/web/**/*.{ts,tsx}'],
    ignores: ['src/web/lib/{api,upload}.ts', ...tests],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Only lib/api.ts, and lib/upload.ts to the object store.' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/bff/config.ts', 'src/sim/settings.ts', ...tests],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only bff/config.ts (and sim/settings.ts) read the environment.',
        },
      ],
    },
  },
);
