import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Failure } from '../contract/failure.ts';
import { address } from '../contract/operation.ts';
import { ExportReason, scmInstalling } from '../contract/services/scm/installing.ts';
import { admit } from './admit.ts';
import { outcomeOf } from './routes.ts';
import type { Services } from './services.ts';
import { validate } from './validate.ts';

const operation = scmInstalling.exportCertificate;

/**
 * The one exception to *secrets stay in the BFF*: a certificate with its private key, as one file for an administrator
 * who says why. Who and why is on record before the vendor is asked; what is in the file is nowhere but in the answer.
 */
export function keyExportRoute(app: FastifyInstance, services: Services): void {
  app.route({
    method: operation.method,
    url: address(operation).replace(/\{(\w+)\}/g, ':$1'),
    config: { operation: operation.id },
    handler: (request, reply) => serve(services, request, reply),
  });
}

async function serve(services: Services, request: FastifyRequest, reply: FastifyReply) {
  const { connection, audit } = await admit(services, operation, request);
  const asked = { ...operation, body: ExportReason };
  const { params = {}, body } = validate(asked, { params: request.params, query: {}, body: request.body });
  const { certificate_id = '' } = params;
  const { reason } = ExportReason.parse(body);
  const intent = await services.audit.intend({ ...audit, target: certificate_id, facts: { reason } });
  try {
    const options = { requestId: request.id };
    const answer = await connection.call(operation, { params: { certificate_id } }, options);
    const { certificate, certificate_chain, private_key } = answer.value;
    if (!certificate || !private_key)
      throw new Failure('drift', 'The vendor has answered without the certificate or its key.', {
        code: 'noKey',
      });
    await intent.end({ outcome: 'done', upstreamRequestId: answer.requestId });
    return await reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${certificate_id}.pem"`)
      .type('application/x-pem-file')
      .send(fileOf([private_key, certificate, certificate_chain]));
  } catch (error) {
    const outcome = outcomeOf(error);
    if (outcome) await intent.end(outcome);
    throw error;
  }
}

/** The order that web servers read: the key, the certificate, those that vouch for it. */
const fileOf = (parts: readonly (string | null | undefined)[]) =>
  parts.flatMap((part) => (part?.trim() ? [`${part.trim()}\n`] : [])).join('');
