import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { ArrowLeft, ArrowRight, Link2, Pin, PinOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../contract/services/own.ts';
import { copyText } from '../../lib/copyText.ts';
import { isPinned } from '../../lib/find/shelf.ts';
import type { Shelf } from '../../../contract/services/own.ts';
import type { FindAction, FoundPlace } from '../../lib/find/source.ts';
import { useNotices } from '../../lib/notices.tsx';
import { PartBoundary } from '../../ui/PartBoundary.tsx';
import { ActionMenu, type MenuAction } from './ActionMenu.tsx';
import { sourceById } from './sources.ts';

interface Props {
  place: FoundPlace;
  shelf: Shelf;
  scopes: readonly Scope[];
  onGo: (href: string) => void;
  onAct: (action: FindAction) => void;
  onPin: (isWanted: boolean) => void;
  onBack: () => void;
}

/** What can be done with one found thing: its source's actions, and those of every place. */
export function PlaceActions(props: Props) {
  const { t } = useTranslation('find');
  const { place, scopes, onBack } = props;
  const source = sourceById.get(place.source);
  const scope = scopes.find(({ id }) => id === place.scope)?.name ?? place.scope;
  return (
    <>
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 1, p: 1, borderBottom: 1, borderColor: 'divider' }}
      >
        <IconButton onClick={onBack} aria-label={t('back')}>
          <ArrowLeft size={18} aria-hidden />
        </IconButton>
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="subtitle1" component="h2" sx={{ overflowWrap: 'anywhere' }}>
            {place.title}
          </Typography>
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
            {[place.detail, scope].filter(Boolean).join(' · ')}
          </Typography>
        </Box>
      </Box>
      {source && (
        <PartBoundary fallback={<Actions {...props} own={undefined} />}>
          <source.Actions place={place}>{(own) => <Actions {...props} own={own} />}</source.Actions>
        </PartBoundary>
      )}
    </>
  );
}

/** `own`: those of its source, undefined while they are being asked for. */
function Actions({ own, ...props }: Props & { own: readonly FindAction[] | undefined }) {
  const { t } = useTranslation(['find', 'common']);
  const { place, shelf, onGo, onAct, onPin, onBack } = props;
  const { notify } = useNotices();
  const pinned = isPinned(shelf, place);

  async function copyLink() {
    const isCopied = await copyText(new URL(place.href, location.href).href);
    notify({
      kind: isCopied ? 'success' : 'error',
      title: isCopied ? t('linkCopied') : t('copyFailed', { ns: 'common' }),
      detail: place.title,
    });
  }
  const actions: MenuAction[] = [
    { id: 'open', title: t('details'), icon: ArrowRight, letter: 'd', run: () => onGo(place.href) },
    ...(own ?? []).map((action) => ({ ...action, run: () => onAct(action) })),
    { id: 'link', title: t('copyLink'), icon: Link2, letter: 'l', run: () => void copyLink() },
    {
      id: 'pin',
      title: t(pinned ? 'unpin' : 'pin'),
      icon: pinned ? PinOff : Pin,
      letter: 'p',
      run: () => onPin(!pinned),
    },
  ];
  return (
    <ActionMenu
      label={t('actionsOf', { name: place.title })}
      actions={actions}
      isLoading={own === undefined}
      onBack={onBack}
    />
  );
}
