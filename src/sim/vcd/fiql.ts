// The vendor's filter: `field==value`, `=gt=` and its like, `;` is and, `,` is or, parentheses, `*` stands for anything.

type Read = (field: string) => string | number | boolean | null | undefined;
export type Holds = (read: Read) => boolean;

export class FiqlError extends Error {}

export function parseFiql(text: string): Holds {
  let at = 0;
  const fail = (): never => {
    throw new FiqlError(`Bad filter at ${at}: ${text.slice(at, at + 40)}`);
  };

  function either(): Holds {
    const parts = [both()];
    while (text[at] === ',') {
      at += 1;
      parts.push(both());
    }
    return (read) => parts.some((holds) => holds(read));
  }
  function both(): Holds {
    const parts = [one()];
    while (text[at] === ';') {
      at += 1;
      parts.push(one());
    }
    return (read) => parts.every((holds) => holds(read));
  }
  function one(): Holds {
    if (text[at] !== '(') return comparison();
    at += 1;
    const inner = either();
    if (text[at] !== ')') fail();
    at += 1;
    return inner;
  }
  function comparison(): Holds {
    const found = /^([A-Za-z][\w.]*)(==|!=|=gt=|=ge=|=lt=|=le=)([^;,()]*)/.exec(text.slice(at));
    const [whole = '', field = '', operator = '', value = ''] = found ?? fail();
    at += whole.length;
    const compare = comparisons[operator]!(value);
    return (read) => {
      const has = read(field);
      return has !== undefined && compare(has);
    };
  }

  const holds = either();
  if (at !== text.length) fail();
  return holds;
}

type Compare = (wanted: string) => (has: string | number | boolean | null) => boolean;

/** Times are compared as times, everything else as text. */
const order = (has: string | number | boolean | null, wanted: string) =>
  typeof has === 'number'
    ? has - Date.parse(wanted)
    : String(has) < wanted
      ? -1
      : String(has) > wanted
        ? 1
        : 0;

function matches(wanted: string) {
  const pattern = new RegExp(`^${wanted.split('*').map(escape).join('.*')}$`, 'i');
  const id = /[0-9a-f-]{36}$/i.exec(wanted)?.[0].toLowerCase();
  // A reference may be given bare, as URN or as address.
  return (has: string | number | boolean | null) =>
    pattern.test(String(has)) || (id !== undefined && String(has).toLowerCase().endsWith(id));
}
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const comparisons: Record<string, Compare> = {
  '==': (wanted) => matches(wanted),
  '!=': (wanted) => {
    const is = matches(wanted);
    return (has) => !is(has);
  },
  '=gt=': (wanted) => (has) => order(has, wanted) > 0,
  '=ge=': (wanted) => (has) => order(has, wanted) >= 0,
  '=lt=': (wanted) => (has) => order(has, wanted) < 0,
  '=le=': (wanted) => (has) => order(has, wanted) <= 0,
};
