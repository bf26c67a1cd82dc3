/** A thing of Cloud Director. */
export interface Ref {
  /** In lower case: the vendor writes `blockingTask` and `blockingtask`. */
  kind: string;
  /** The bare UUID. */
  id: string;
  /** `urn:vcloud:vm:9a3c…`, as it was said. */
  urn?: string | undefined;
  name?: string | undefined;
}

const urn = /^urn:vcloud:([A-Za-z]+):(.+)$/;

/** Out of a URN, a bare id of a known `kind`, or an object that has one and perhaps a name. */
export function refOf(said: unknown, kind = ''): Ref | undefined {
  if (typeof said === 'object' && said !== null) {
    const { id, name } = said as { id?: unknown; name?: unknown };
    const ref = refOf(id, kind);
    return ref && { ...ref, ...(typeof name === 'string' && name !== '' && { name }) };
  }
  if (typeof said !== 'string' || said === '') return undefined;
  const [, named, id] = urn.exec(said) ?? [];
  if (named === undefined || id === undefined) return { kind, id: said.toLowerCase() };
  return { kind: named.toLowerCase(), id: id.toLowerCase(), urn: said };
}

/** As one word, for maps and addresses. */
export const refKey = ({ kind, id }: Ref) => `${kind}:${id}`;
