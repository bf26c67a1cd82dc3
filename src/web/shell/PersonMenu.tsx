import { CircleUserRound } from 'lucide-react';
import { useState } from 'react';
import { lazyPart } from '../lib/lazyPart.ts';
import { useTranslation } from 'react-i18next';
import { useSession } from '../lib/session.tsx';
import { BarButton } from './BarButton.tsx';
import { LazyPopover } from './LazyPopover.tsx';

const PersonPanel = lazyPart(() => import('./PersonPanel.tsx'), 'PersonPanel');

export function PersonMenu() {
  const { t } = useTranslation();
  const { user } = useSession();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const label = t('personMenu', { name: user.name });
  return (
    <>
      <BarButton label={label} isOpen={anchor !== undefined} onOpen={setAnchor}>
        <CircleUserRound size={20} />
      </BarButton>
      <LazyPopover anchor={anchor} label={label} width={340} onClose={() => setAnchor(undefined)}>
        <PersonPanel onGo={() => setAnchor(undefined)} />
      </LazyPopover>
    </>
  );
}
