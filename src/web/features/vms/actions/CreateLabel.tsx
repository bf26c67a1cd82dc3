import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { towerLabels, type Label } from '../../../../contract/services/tower/labels.ts';
import { mutation } from '../../../lib/query.ts';
import { useSession } from '../../../lib/session.tsx';
import { atLeast } from '../../../../contract/operation.ts';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { labelWords } from '../labelWords.ts';

interface Props {
  scope: string;
  /** `key: value`, or a key alone. */
  words: string;
  /** The labels that were found. */
  known: readonly Pick<Label, 'key' | 'value'>[];
  onCreated: (id: string) => void;
}

/** Makes a label out of what was looked for in vain. */
export function CreateLabel({ scope, words, known, onCreated }: Props) {
  const { t } = useTranslation('vmActions');
  const { roles } = useSession();
  const create = useMutation(mutation(towerLabels.createLabel));
  const [key = '', ...rest] = words.split(':').map((word) => word.trim());
  const value = rest.join(':').trim();
  const isKnown = known.some((label) => labelWords(label) === labelWords({ key, value }));
  if (!key || isKnown || !atLeast(roles[scope], towerLabels.createLabel.role)) return null;

  async function make() {
    const body: [{ key: string; value?: string }] = [value ? { key, value } : { key }];
    const [begun] = await create.mutateAsync({ input: { scope, body } });
    if (begun?.data?.id) onCreated(begun.data.id);
  }
  return (
    <>
      <Button
        onClick={() => void make().catch(() => undefined)} // it says so itself
        loading={create.isPending}
        startIcon={<Plus size={16} aria-hidden />}
        sx={{ alignSelf: 'flex-start' }}
      >
        {t('createLabel', { label: labelWords({ key, value }) })}
      </Button>
      {create.error && <FailureAlert failure={create.error} />}
    </>
  );
}
