import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useState, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, Operation } from '../../contract/operation.ts';
import { useNotices } from '../lib/notices.tsx';
import { mutation } from '../lib/query.ts';
import type { PartWords } from '../lib/words/parts.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { DeleteButton } from './DeleteButton.tsx';
import { ShowCall } from './ShowCall.tsx';
import { useTypedName } from './useTypedName.tsx';

type Key = 'delete' | 'deleteTitle' | 'deleteText' | 'typeName' | 'mistyped';
/** The parts that have words for it. */
type Part = { [P in keyof PartWords]: PartWords[P] extends Record<Key, string> ? P : never }[keyof PartWords];
/** Of any one operation: what there is to be shown of a call. */
type Shown = ComponentProps<typeof ShowCall>['input'];
type Write = Operation & { effect: 'write' };

interface Props<O extends Write> {
  words: Part;
  operation: O;
  input: Input<O>;
  /** What it is called; typed by hand before it goes. */
  name: string;
  /** What the deletion is bound to, as it was when it was asked for. */
  seen: Record<string, unknown>;
  whyNot: string | undefined;
  /** Told beside the name in the question: a version. */
  more?: Record<string, string>;
  /** What else there is to choose. */
  children?: ReactNode;
  onAsk?: () => void;
  /** What is said of a failure instead of its words. */
  ofFailure?: (failure: Error) => ReactNode;
  /** Where one goes when it is gone, and what is said there; else its page tells how it goes. */
  leave?: { to: string; words: (name: string) => string };
}

/** The way to delete a thing: asked for by its name, bound to what was seen, with the call that will be made. */
export function DeleteThing<O extends Write>(props: Props<O>) {
  const { words, operation, input, leave } = props;
  const { t: tOfPart } = useTranslation(words);
  const t = tOfPart as unknown as TFunction<'rooms'>; // the words are in all of them, as `Part` has it
  const navigate = useNavigate();
  const { notify } = useNotices();
  const remove = useMutation(mutation(operation));
  const [asked, ask] = useState<{ name: string; seen: Record<string, unknown> }>();
  const name = asked?.name ?? props.name;
  const typed = useTypedName(name, { label: t('typeName', { name }), mistyped: t('mistyped') });
  const said = remove.error && props.ofFailure?.(remove.error);

  function begin() {
    remove.reset();
    typed.clear();
    props.onAsk?.();
    ask({ name, seen: props.seen });
  }
  function send() {
    if (!asked || !typed.isRight()) return;
    remove.mutate(
      { input, seen: asked.seen },
      {
        onSuccess() {
          ask(undefined);
          if (!leave) return;
          notify({ kind: 'success', title: leave.words(name) });
          void navigate({ to: leave.to });
        },
      },
    );
  }
  return (
    <>
      <DeleteButton label={t('delete')} whyNot={props.whyNot} onClick={begin} />
      {asked && (
        <ConfirmDialog
          open
          title={t('deleteTitle', { name, ...props.more })}
          confirmLabel={t('delete')}
          danger
          busy={remove.isPending}
          failure={said ? null : remove.error}
          onConfirm={send}
          onClose={() => ask(undefined)}
        >
          <Typography variant="body2" sx={{ mb: 1.5 }}>
            {t('deleteText')}
          </Typography>
          {props.children}
          {typed.field}
          <ShowCall operation={operation} input={input as Shown} />
          {said}
        </ConfirmDialog>
      )}
    </>
  );
}
