import { createContext, use } from 'react';
import type { Role } from '../../contract/operation.ts';
import type { Session } from '../../contract/services/own.ts';

export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is signed in. Pages are only mounted while somebody is. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession is used outside a session');
  return session;
}

/** The person's role on a scope; undefined means the scope does not exist for them. */
export function useRole(scope: string): Role | undefined {
  const { roles } = useSession();
  return Object.hasOwn(roles, scope) ? roles[scope] : undefined;
}
