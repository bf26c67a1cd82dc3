import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { get, useFieldArray, useFormState, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { servicestage } from '../../../contract/services/servicestage.ts';
import {
  Resources,
  resourceTypes,
  type Environment,
} from '../../../contract/services/servicestage/environments.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { Difference } from '../../ui/Difference.tsx';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { PickInput } from '../../ui/form/PickInput.tsx';
import { RowsFrame } from '../../ui/form/RowsFrame.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { errorWords } from '../../ui/form/useField.ts';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { resourceLine } from './environmentFacts.ts';

interface Props {
  scope: string;
  environment: Environment;
  onClose: () => void;
}
interface Typed {
  resources: { id: string; name: string; type: string }[];
}
const toBody = ({ resources }: Typed) => ({
  resources: resources.map(({ id, name, type }) => ({ id, ...(name !== '' && { name }), type })),
});

/** The vendor replaces the whole set: what goes and what comes is shown before, and what was seen is what is replaced. */
export function ResourcesDialog({ scope, environment, onClose }: Props) {
  const { t } = useTranslation('environments');
  const { notify } = useNotices();
  const [seen] = useState(environment);
  const put = useMutation(mutation(servicestage.putResources));
  const params = { environment_id: seen.id };
  const before = seen.resources ?? [];
  const { form, ...frame } = useBodyForm<Typed, Resources>({
    schema: Resources,
    start: { resources: before.map(({ id, type, name }) => ({ id, type: type ?? '', name: name ?? '' })) },
    toBody,
    send: async (body) => {
      await put.mutateAsync({ input: { scope, params, body }, seen: { resources: seen.resources ?? null } });
      notify({ kind: 'success', title: t('changed', { name: seen.name ?? seen.id }) });
      onClose();
    },
  });
  const { control } = form;
  const rows = useFieldArray({ control, name: 'resources' });
  const { errors } = useFormState({ control, name: 'resources' });
  const typed = useWatch({ control, compute: (all: Typed) => all });
  const lines = { before: before.map(resourceLine), after: typed.resources.map(resourceLine) };
  const gone = lines.before.filter((line) => !lines.after.includes(line)).length;
  return (
    <FormDialog
      {...frame}
      title={t('changeResources')}
      submitLabel={t('replaceAll')}
      footer={
        <>
          <Typography variant="subtitle2" component="p">
            {t('difference')}
          </Typography>
          <Difference label={t('difference')} {...lines} />
          {gone > 0 && (
            <Alert severity="warning" variant="outlined">
              {t('goes', { count: gone })}
            </Alert>
          )}
          <ShowCall operation={servicestage.putResources} input={{ params, body: toBody(typed) }} />
        </>
      }
      onClose={onClose}
    >
      <RowsFrame
        label={t('resources')}
        help={t('resourcesHelp')}
        error={errorWords(get(errors, 'resources'))}
        count={rows.fields.length}
        most={100}
        addLabel={t('addResource')}
        onAdd={() => rows.append({ id: '', name: '', type: '' })}
      >
        {rows.fields.map((row, place) => (
          <Box
            component="li"
            key={row.id}
            sx={{
              ...{ display: 'grid', gap: 1, alignItems: 'start' },
              gridTemplateColumns: { xs: '1fr', sm: '8rem 1fr 1fr auto' },
            }}
          >
            <PickInput
              control={control}
              name={`resources.${place}.type`}
              label={t('type')}
              options={resourceTypes.map((type) => ({ id: type, name: type }))}
            />
            <TextInput control={control} name={`resources.${place}.id`} label={t('id')} />
            <TextInput control={control} name={`resources.${place}.name`} label={t('name')} />
            <IconButton
              aria-label={t('removeResource', { row: place + 1 })}
              onClick={() => rows.remove(place)}
            >
              <X size={16} />
            </IconButton>
          </Box>
        ))}
      </RowsFrame>
    </FormDialog>
  );
}
