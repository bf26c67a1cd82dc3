import Button from '@mui/material/Button';
import { createLink } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PartWords } from '../lib/words/parts.ts';
import { EmptyState } from './EmptyState.tsx';
import { FailureAlert } from './FailureAlert.tsx';
import { Loading } from './Loading.tsx';
import { PageHeader } from './PageHeader.tsx';

const ButtonLink = createLink(Button);

type Key = 'gone' | 'goneText' | 'all';
/** The parts that have words for it. */
type Part = { [P in keyof PartWords]: PartWords[P] extends Record<Key, string> ? P : never }[keyof PartWords];

interface Props {
  words: Part;
  /** What kind of thing the page is about. */
  title: string;
  /** What the address says, told where nobody knows such a thing. */
  id: string;
  /** Told beside it: where it was looked for. */
  more?: Record<string, string>;
  isGone: boolean;
  failure: Error | null | undefined;
  onRetry: () => void;
  /** The list it would be in. */
  list: string;
}

/** The page of one thing while there is nothing of it to show: it is being read, could not be read, or is gone. */
export function MissingThing({ words, title, id, more, isGone, failure, onRetry, list }: Props) {
  const { t: tOfPart } = useTranslation(words);
  const t = tOfPart as unknown as TFunction<'rooms'>; // the words are in all of them, as `Part` has it
  return (
    <>
      <PageHeader title={title} />
      {isGone ? (
        <EmptyState
          title={t('gone')}
          action={
            <ButtonLink to={list} variant="outlined">
              {t('all')}
            </ButtonLink>
          }
        >
          {t('goneText', { id, ...more })}
        </EmptyState>
      ) : failure ? (
        <FailureAlert failure={failure} onRetry={onRetry} />
      ) : (
        <Loading />
      )}
    </>
  );
}
