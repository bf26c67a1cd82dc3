import { Failure } from '../contract/failure.ts';
import { paramNames, type Operation } from '../contract/operation.ts';
import { inputOf, NothingToAsk, takesNothing, type Rows } from './probeInput.ts';
import type { Connection, UpstreamAnswer } from './services.ts';

export interface Probed {
  operation: string;
  outcome: 'answered' | 'refused' | 'outside the contract' | 'nothing to ask';
  /** Where it is outside the contract, or kind, code and words of the refusal. */
  why: string;
}

/** Asks a scope every read of its vendor once, one after the other; never one whose answer is a secret. */
export async function* probe(
  connection: Connection,
  catalogue: readonly Operation[],
): AsyncGenerator<Probed> {
  const reads = catalogue.filter(
    ({ vendor, effect, internal }) => vendor === connection.config.vendor && effect === 'read' && !internal,
  );
  const asked = new Map<Operation, Promise<UpstreamAnswer<unknown>>>();

  /** Each is asked once: a list serves those that need an id of its rows as well. */
  function ask(operation: Operation): Promise<UpstreamAnswer<unknown>> {
    const answer =
      asked.get(operation) ??
      inputOf(operation, rowsFor(operation)).then((input) =>
        connection.call<Operation>(operation, input as object),
      );
    asked.set(operation, answer);
    return answer;
  }

  function rowsFor(operation: Operation): Rows {
    const kin = reads.filter(({ service }) => service === operation.service);
    const isList = ({ path }: Operation, at: string) => path === at || path === `${at}/detail`;
    const firstOf = async (list: Operation | undefined) => {
      if (!list || list === operation) return undefined;
      const answer = await ask(list).catch(() => undefined);
      return idOf(answer?.value);
    };
    return {
      at: (path) => firstOf(kin.find((read) => isList(read, path))),
      any: async () => {
        const lists = kin.filter((read) => paramNames(read).length === 0 && takesNothing(read));
        for (const list of lists) {
          const id = await firstOf(list);
          if (id !== undefined) return id;
        }
        return undefined;
      },
    };
  }

  for (const operation of reads) {
    const { id } = operation;
    yield await ask(operation).then(
      ({ drift, driftPaths }): Probed =>
        drift === 0
          ? { operation: id, outcome: 'answered', why: '' }
          : { operation: id, outcome: 'outside the contract', why: driftPaths.join(', ') },
      (error: unknown): Probed => ({ operation: id, ...refusalOf(error, !takesNothing(operation)) }),
    );
  }
}

/** `isBorrowed`: it was asked for the id of whatever the service lists first, which may be no thing of its kind. */
function refusalOf(error: unknown, isBorrowed: boolean): Omit<Probed, 'operation'> {
  if (error instanceof NothingToAsk) return { outcome: 'nothing to ask', why: '' };
  if (!(error instanceof Failure)) throw error;
  const { kind, code, message } = error;
  const why = [kind, code, message].filter(Boolean).join(' · ');
  if (isBorrowed && kind === 'notFound') return { outcome: 'nothing to ask', why };
  return { outcome: kind === 'drift' ? 'outside the contract' : 'refused', why };
}

/** The id of the first row of an answer's first list. */
function idOf(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const list: unknown = Array.isArray(answer) ? answer : Object.values(answer).find(Array.isArray);
  const row: unknown = Array.isArray(list) ? list[0] : undefined;
  if (typeof row !== 'object' || row === null) return undefined;
  const fields = Object.entries(row);
  const [, id] =
    fields.find(([name]) => name === 'id') ?? fields.find(([name]) => /_id$|Id$/.test(name)) ?? [];
  return typeof id === 'string' ? id : undefined;
}
