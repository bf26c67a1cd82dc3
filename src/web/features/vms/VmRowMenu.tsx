import IconButton from '@mui/material/IconButton';
import { EllipsisVertical } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../lib/lazyPart.ts';
import type { VmTarget } from './vmTarget.ts';

const VmMenu = lazyPart(() => import('./actions/VmMenu.tsx'), 'VmMenu', 'vmActions', 'runs');

/** The button of a row behind which all its actions are; they are loaded when it is pressed. */
export function VmRowMenu(target: VmTarget) {
  const { t } = useTranslation('vms');
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [wasOpened, setOpened] = useState(false);
  return (
    <>
      <IconButton
        size="small"
        aria-haspopup="menu"
        aria-label={t('actionsOf', { name: target.vm.name ?? target.vm.id })}
        onClick={({ currentTarget }) => {
          setOpened(true);
          setAnchor(currentTarget);
        }}
      >
        <EllipsisVertical size={18} aria-hidden />
      </IconButton>
      {wasOpened && (
        <Suspense>
          <VmMenu target={target} anchor={anchor} onClose={() => setAnchor(undefined)} />
        </Suspense>
      )}
    </>
  );
}
