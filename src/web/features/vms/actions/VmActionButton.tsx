import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../lib/session.tsx';
import { useFormat } from '../../../lib/useFormat.ts';
import { DisabledReason } from '../../../ui/DisabledReason.tsx';
import { whyNone, type ChosenVm } from './chosenVms.ts';
import { useWhyNotText } from './useWhyNotText.ts';
import { ruleOf, type VmVerb } from './vmActions.ts';

interface Props {
  verb: VmVerb;
  chosen: readonly ChosenVm[];
  /** Of one that has not ended; `progress` is null while nobody knows. */
  working?: { progress: number | null } | undefined;
  /** What beside the VM it is about, where several such buttons stand. */
  about?: string;
  onAct: () => void;
}

/** An action as a button. Where it cannot be done it says why. */
export function VmActionButton({ verb, chosen, working, about, onAct }: Props) {
  const { t } = useTranslation(['vmActions', 'glossary']);
  const format = useFormat();
  const whyNotText = useWhyNotText();
  const { roles } = useSession();
  const { icon: Icon, risk } = ruleOf(verb);
  const whyNot = working ? ({ why: 'busy' } as const) : whyNone(verb, chosen, roles);
  return (
    <DisabledReason reason={whyNotText(whyNot, chosen[0]?.target.scope ?? '')}>
      <Button
        variant="outlined"
        color={risk === 'loss' ? 'error' : 'primary'}
        startIcon={
          working ? (
            <CircularProgress size={16} color="inherit" aria-hidden />
          ) : (
            <Icon size={16} aria-hidden />
          )
        }
        aria-label={about && t('about', { action: t(verb, { ns: 'glossary' }), about })}
        aria-busy={working !== undefined}
        onClick={onAct}
      >
        {t(verb, { ns: 'glossary' })}
        {working?.progress != null && ` · ${format.percent(working.progress)}`}
      </Button>
    </DisabledReason>
  );
}
