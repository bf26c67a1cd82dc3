import { useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isPushed, protocols } from '../../../contract/services/live/kinds.ts';
import { ChoiceInput } from '../../ui/form/ChoiceInput.tsx';
import type { TypedInput } from './channelForm.ts';
import { SourcesInput } from './SourcesInput.tsx';

/** How a channel's picture and sound come in. */
export function InputFields({ control }: { control: Control<{ input: TypedInput }> }) {
  const { t } = useTranslation('live');
  const protocol = useWatch({ control, name: 'input.input_protocol' });
  return (
    <>
      <ChoiceInput
        control={control}
        name="input.input_protocol"
        label={t('input')}
        choices={protocols.map((value) => ({
          value,
          label: value,
          help: t(isPushed(value) ? 'pushed' : 'pulled'),
        }))}
      />
      {!isPushed(protocol) && <SourcesInput control={control} />}
    </>
  );
}
