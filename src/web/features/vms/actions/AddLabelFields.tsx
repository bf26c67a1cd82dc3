import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Label } from '../../../../contract/services/tower/labels.ts';
import { usePause } from '../../../lib/usePause.ts';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { labelWords } from '../labelWords.ts';
import { mostNamed } from '../named.ts';
import { labelsQuery } from '../vmPartQueries.ts';
import { ChooseList } from './ChooseList.tsx';
import { ChooseRow } from './ChooseRow.tsx';
import { CreateLabel } from './CreateLabel.tsx';
import type { FieldsProps } from './fields.ts';

/** A label of this tower, found by typing, or one made now. */
export function AddLabelFields({ targets, choice, onChange }: FieldsProps) {
  const { t } = useTranslation('vmActions');
  const scope = targets[0]?.scope ?? '';
  const [sought, setSought] = useState('');
  const [settled] = usePause(sought, 200);
  const [chosen, setChosen] = useState<Label>();
  const labels = useQuery({ ...labelsQuery(scope, settled), enabled: targets.length > 0 });
  const isOneScope = targets.every((target) => target.scope === scope);

  if (!isOneScope) return <Typography variant="body2">{t('manyScopes')}</Typography>;
  if (labels.isPending) return <Skeleton variant="rounded" height={96} />;
  if (labels.error) return <FailureAlert failure={labels.error} onRetry={() => void labels.refetch()} />;
  const found = labels.data;
  // What was chosen stays in sight, whatever is looked for next.
  const isAway = chosen?.id === choice.labelId && !found.some(({ id }) => id === chosen?.id);
  const offered = chosen && isAway ? [chosen, ...found] : found;
  function choose(labelId: string) {
    setChosen(offered.find(({ id }) => id === labelId));
    onChange({ ...choice, labelId });
  }
  return (
    <>
      <TextField
        label={t('findLabel')}
        value={sought}
        size="small"
        autoFocus
        autoComplete="off"
        onChange={({ target }) => setSought(target.value)}
      />
      {offered.length > 0 && (
        <ChooseList label={t('label')} value={choice.labelId ?? ''} onChange={choose}>
          {offered.map((label) => (
            <ChooseRow
              key={label.id}
              value={label.id}
              label={labelWords(label)}
              facts={label.vm_num === null ? undefined : t('labelOf', { count: label.vm_num })}
            />
          ))}
        </ChooseList>
      )}
      {found.length === mostNamed && (
        <Typography variant="caption" color="textSecondary">
          {t('moreLabels', { count: mostNamed })}
        </Typography>
      )}
      <CreateLabel
        scope={scope}
        words={sought}
        known={found}
        onCreated={(labelId) => onChange({ ...choice, labelId })}
      />
    </>
  );
}
