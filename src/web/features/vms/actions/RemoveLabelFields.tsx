import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { labelWords } from '../labelWords.ts';
import { ChooseList } from './ChooseList.tsx';
import { ChooseRow } from './ChooseRow.tsx';
import type { FieldsProps } from './fields.ts';

/** One of the labels that the VMs carry. */
export function RemoveLabelFields({ targets, choice, onChange }: FieldsProps) {
  const { t } = useTranslation('vmActions');
  const carried = targets.flatMap(({ vm }) => vm.labels ?? []);
  const labels = [...new Map(carried.map((label) => [label.id, label])).values()];
  if (labels.length === 0) return <Typography variant="body2">{t('noLabels')}</Typography>;
  return (
    <ChooseList
      label={t('label')}
      value={choice.labelId ?? ''}
      onChange={(labelId) => onChange({ ...choice, labelId })}
    >
      {labels.map((label) => (
        <ChooseRow
          key={label.id}
          value={label.id}
          label={labelWords(label)}
          facts={
            targets.length > 1
              ? t('carriedBy', { count: carried.filter(({ id }) => id === label.id).length })
              : undefined
          }
        />
      ))}
    </ChooseList>
  );
}
