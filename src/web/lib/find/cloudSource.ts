import type { FindActionsProps, FindHit, FindInput, FindSource } from './source.ts';

/** What the palette says of a thing of a region. */
interface Said {
  id: string;
  name: string | null | undefined;
  /** What tells it from its namesakes. */
  detail: readonly (string | null | undefined)[];
  /** Its page. */
  href: string;
}

interface Options<T> extends Pick<FindSource, 'id' | 'icon'> {
  find: (input: FindInput) => Promise<readonly T[]>;
  /** What `find` answers is all there is: the vendor does not look for parts of names. */
  isWhole?: boolean;
  say: (thing: T, scope: string) => Said;
}

const most = 20;

/** Things of every Huawei Cloud region, by a part of their name. */
export const cloudSource = <T>({ id, icon, find, isWhole = false, say }: Options<T>): FindSource => ({
  id,
  icon,
  isIn: ({ vendor }) => vendor === 'huawei',
  async find(input) {
    const hits = (await find(input)).map((thing) => hitOf(id, input.scope, say(thing, input.scope)));
    const text = input.text.toLowerCase();
    const isMeant = ({ words }: FindHit) => words.some((word) => word.toLowerCase().includes(text));
    return (isWhole ? hits.filter(isMeant) : hits).slice(0, most);
  },
  // Its page has them, beside the state they depend on.
  Actions: ({ children }: FindActionsProps) => children([]),
});

const hitOf = (source: FindSource['id'], scope: string, { id, name, detail, href }: Said): FindHit => ({
  source,
  key: `${scope} ${id}`,
  title: name || id,
  detail: detail.filter(Boolean).join(' · '),
  href,
  scope,
  words: [name ?? '', id].filter(Boolean),
});
