import { fastifyStatic } from '@fastify/static';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Failure } from '../contract/failure.ts';

/** Serves the built SPA; every address that is a page of it gets index.html, every other one a failure. */
export async function servePages(app: FastifyInstance, root: string): Promise<void> {
  const isBuilt = existsSync(join(root, 'index.html'));
  if (isBuilt)
    await app.register(fastifyStatic, {
      root,
      preCompressed: true,
      cacheControl: false,
      // Vite names what is in assets/ by its content; everything else keeps its name from build to build.
      setHeaders(reply, path) {
        reply.header(
          'cache-control',
          path.startsWith(join(root, 'assets')) ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
        // A worker lives by the policy of its own file: this one hashes by WebAssembly, and may nothing else.
        if (/^hashWorker-[\w-]+\.js(\.\w+)?$/.test(basename(path)))
          reply.header(
            'content-security-policy',
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
          );
      },
    });

  app.setNotFoundHandler((request, reply) => {
    const isPage =
      ['GET', 'HEAD'].includes(request.method) &&
      !/^\/(api|assets|-)(\/|$)/.test(request.url) &&
      request.headers.accept?.includes('text/html');
    // A script that is gone after an update must fail as a script: index.html in its place would hide that.
    if (!isPage || !isBuilt) throw new Failure('notFound', 'There is nothing at this address.');
    return reply.sendFile('index.html');
  });
}
