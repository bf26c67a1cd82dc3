import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// `vite build` makes the SPA in dist/web, `vite build --ssr` the BFF and its commands in dist/server.
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  build: isSsrBuild
    ? {
        outDir: 'dist/server',
        ssr: true,
        target: 'node20',
        rolldownOptions: {
          input: {
            ...{
              start: 'src/start.ts',
              user: 'src/bff/userCommand.ts',
              audit: 'src/bff/auditCommand.ts',
              backup: 'src/bff/backupCommand.ts',
              probe: 'src/bff/probeCommand.ts',
            },
          },
        },
      }
    : {
        outDir: 'dist/web',
        target: 'es2022',
        sourcemap: true,
        modulePreload: {
          // The console, which somebody waits for on the phone, is fetched in one go. For the other pages the list of what they
          // need would stand in the first page, at 7 kB: their imports say it a moment later, and pointing at a link begins it.
          resolveDependencies: (file, needed, { hostType }) =>
            hostType === 'html' || /ConsolePanel-/.test(file)
              ? needed
              : needed.filter((one) => one.endsWith('.css')),
        },
        // The first page and all it needs is one file: as forty small ones it is 6 % larger.
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [{ name: 'frame', test: /src\/web\/(main|features\/vms\/list\/VmListPage)\.tsx$/ }],
            },
          },
        },
      },
  test: {
    projects: [
      // The page keeps state in its modules, as a browser tab does: each file has its own.
      { extends: true, test: { name: 'web', include: ['src/web/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          ...{ name: 'node', isolate: false },
          include: ['src/{bff,contract,sim}/**/*.test.ts', 'scripts/**/*.test.js'],
        },
      },
    ],
    environment: 'node',
    // Of a page on which something was not found, all is told: the answer is mostly at its end.
    env: { DEBUG_PRINT_LIMIT: '40000' },
    setupFiles: 'src/testing/setup.ts',
    // A slow machine is no failure: what is asserted is never how long something took.
    testTimeout: 20_000,
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: '100%', // on two cores one is the default
    hookTimeout: 20_000,
  },
}));
