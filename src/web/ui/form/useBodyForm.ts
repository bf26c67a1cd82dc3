import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import {
  get,
  set,
  useForm,
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type Resolver,
  type UseFormReturn,
} from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import { toError } from '../../lib/failure.ts';
import { ownRefusals, placeRefusal, type Refusals } from './refusals.ts';
import { ruleWords } from './ruleWords.ts';

type Send<V, B> = (body: B, typed: V) => Promise<unknown>;

type Told<V extends FieldValues> = Partial<Record<FieldPath<V>, string | undefined>>;

interface Options<V extends FieldValues, B> {
  /** The catalogue's own schema of the body: what the BFF will check. */
  schema: z.ZodMiniType<B, FieldValues>;
  /** What the fields hold at first. */
  start: DefaultValues<V>;
  /** The body that what was typed makes. A rule that is broken is told at the same path. */
  toBody: (typed: V) => unknown;
  /** What needs more than the body to be known: words by path. Fields that the schema refuses keep its words. */
  check?: ((typed: V) => Told<V> | Promise<Told<V>>) | undefined;
  /** Absent where it is said at the submit. */
  send?: Send<V, B>;
  refusals?: Refusals;
}

export interface BodyForm<V extends FieldValues, B = unknown> {
  form: UseFormReturn<V>;
  submit: (event: React.SubmitEvent) => void;
  /** The same with a way of sending that needs what the form holds. */
  submitBy: (send: Send<V, B>) => (event: React.SubmitEvent) => void;
  isSending: boolean;
  /** A refusal that is no field's. */
  failure: Error | null;
}

/** A form over an operation's body. Whatever goes wrong, what was typed stays. */
export function useBodyForm<V extends FieldValues, B>(options: Options<V, B>): BodyForm<V, B> {
  const { schema, start, toBody, check, send = sendNothing, refusals = {} } = options;
  const { t } = useTranslation('form');
  const [failure, setFailure] = useState<Error | null>(null);

  const bySchema = zodResolver(schema, { error: (issue) => ruleWords(t, issue) });
  const resolver: Resolver<V> = async (typed, context, resolving) => {
    const { errors } = await bySchema(toBody(typed) as FieldValues, context, resolving as never);
    for (const [path, message] of Object.entries((await check?.(typed)) ?? {})) {
      if (message === undefined || get(errors, path)) continue;
      // The resolver's own errors know their field, so that the first wrong one can take the focus.
      const ref: unknown = get(resolving.fields, `${path}.ref`);
      set(errors, path, { type: 'check', message, ref });
    }
    return Object.keys(errors).length > 0
      ? { values: {}, errors: errors as never }
      : { values: typed, errors: {} };
  };
  const form = useForm<V>({ defaultValues: start, resolver, mode: 'onTouched' });

  async function transmit(typed: V, send: Send<V, B>) {
    setFailure(null);
    try {
      await send(schema.parse(toBody(typed)), typed);
    } catch (thrown) {
      const refusal = toError(thrown);
      const placed = placeRefusal(refusal, refusals, (code) => {
        const own = ownRefusals.find((one) => one === code);
        return own && t(own);
      });
      placed.forEach(({ path, message }, place) =>
        form.setError(path as FieldPath<V>, { type: 'refused', message }, { shouldFocus: place === 0 }),
      );
      if (placed.length === 0) setFailure(refusal);
    }
  }

  const { isSubmitting } = form.formState;
  const submitBy = (send: Send<V, B>) => (event: React.SubmitEvent) => {
    // Enter in a field sends too; once is enough.
    if (isSubmitting) event.preventDefault();
    else void form.handleSubmit((typed) => transmit(typed, send))(event);
  };
  return { form, failure, isSending: isSubmitting, submit: submitBy(send), submitBy };
}

const sendNothing = () => Promise.resolve();
