import * as z from 'zod/mini';
import { lenient } from '../../../lib/searchFields.ts';

const id = lenient(z.string().check(z.regex(/^[A-Za-z0-9]{16}$/)));
/** `ELB cn-north-4` */
const place = z.string().check(z.maxLength(120));

/** What a replacement remembers of itself; all of it is in the URL, so that it survives a reload. No key is. */
const ReplaceSearch = z.object({
  /** The new certificate, once the vendor has it. */
  fresh: id,
  /** Where it has been pushed to. */
  pushed: lenient(z.array(place).check(z.maxLength(100))),
  /** What the old one was for: it cannot be asked once it is gone. */
  domain: lenient(z.string().check(z.maxLength(300))),
  /** Goes on although nobody knows where the old one is deployed. */
  blind: lenient(z.boolean()),
});

export interface Wish {
  scope: string;
  old: string;
  fresh: string | undefined;
  pushed: readonly string[];
  domain: string;
  blind: boolean;
}

export function wishOf(scope: string, old: string, search: Record<string, unknown>): Wish {
  const { fresh, pushed = [], domain = '', blind = false } = ReplaceSearch.parse(search);
  return { scope, old, fresh, pushed, domain, blind };
}

/** The same for a URL, without what is not said. */
export const searchOf = ({ fresh, pushed, domain, blind }: Wish) => ({
  ...(fresh && { fresh }),
  ...(pushed.length > 0 && { pushed: [...pushed] }),
  ...(domain && { domain }),
  ...(blind && { blind }),
});
