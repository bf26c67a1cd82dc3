import { createContext, use } from 'react';
import type { Role } from '../../contract/operation.ts';
import type { Session } from '../../contract/services/own.ts';

interface SignedIn {
  session: Session;
  signOut: () => Promise<void>;
}

export const SessionContext = createContext<SignedIn | undefined>(undefined);

function useSignedIn(): SignedIn {
  const signedIn = use(SessionContext);
  if (!signedIn) throw new Error('useSession is used outside a session');
  return signedIn;
}

/** Who is signed in. Pages are only mounted while somebody is. */
export const useSession = (): Session => useSignedIn().session;

export const useSignOut = () => useSignedIn().signOut;

/** The person's role on a scope; undefined means the scope does not exist for them. */
export function useRole(scope: string): Role | undefined {
  const { roles } = useSession();
  return Object.hasOwn(roles, scope) ? roles[scope] : undefined;
}
