import { useEffect, useState } from 'react';
import { serverNow } from '../../../lib/serverClock.ts';
import { checkImport, type CheckedImport } from '../pem/checkImport.ts';

/** What is known of an import as it stands in the form. Kept here alone: a key belongs into no cache. */
export function useChecked(certificate: string, key: string): CheckedImport | undefined {
  const [checked, setChecked] = useState<CheckedImport>();
  useEffect(() => {
    let isWanted = true;
    void checkImport(certificate, key, serverNow()).then((now) => isWanted && setChecked(now));
    return () => void (isWanted = false);
  }, [certificate, key]);
  return certificate === '' ? undefined : checked;
}
