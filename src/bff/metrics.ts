import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, register } from 'prom-client';

// One registry a process: whoever has something to count makes it beside the code that counts.
collectDefaultMetrics(); // the event loop's lag among them

const answered = new Histogram({
  name: 'wheelhouse_request_seconds',
  help: 'Time to answer, by operation of the catalogue.',
  labelNames: ['operation', 'method', 'status'],
  buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 30],
});

export function serveMetrics(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { config, url } = request.routeOptions;
    const operation = config.operation ?? url ?? 'none';
    answered.observe(
      { operation, method: request.method, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
  });
  app.get('/-/metrics', { config: { anyHost: true } }, async (_request, reply) =>
    reply.type(register.contentType).send(await register.metrics()),
  );
}
