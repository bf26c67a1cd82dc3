import { useSession } from '../lib/session.tsx';

/** Whether somebody's highest role anywhere is the helpdesk's. */
export function useIsHelpdesk(): boolean {
  const held = Object.values(useSession().roles);
  return held.includes('helpdesk') && !held.includes('operator') && !held.includes('admin');
}
