import { Suspense, useEffect, useState } from 'react';
import { lazyPart } from '../lib/lazyPart.ts';
import type { Session } from '../../contract/services/own.ts';
import { serverNow } from '../lib/serverClock.ts';

const IdleDialog = lazyPart(() => import('./IdleDialog.tsx'), 'IdleDialog');

const warnMs = 120_000;
// The BFF answers from a read cache of two seconds: what a click extended shows only after it.
const settleMs = 3000;

interface Props {
  session: Session;
  refresh: () => Promise<void>;
}

/** Asks two minutes before an idle session ends whether somebody is there, and notices its end. */
export function IdleWarning({ session, refresh }: Props) {
  const { idleAt, endsAt } = session;
  const [nearEnd, setNearEnd] = useState<number>();
  const [answered, setAnswered] = useState<number>();
  // A session shorter than the warning is not warned of all the time.
  const [span] = useState(() => idleAt - serverNow());

  useEffect(() => {
    const end = Math.min(idleAt, endsAt);
    const warnAt = idleAt - Math.min(warnMs, span / 3);
    const near = setTimeout(
      // Another tab or a console may have kept it alive: asked before the person is.
      () => void refresh().then(() => setNearEnd(idleAt)),
      Math.max(0, warnAt - serverNow()),
    );
    const over = setTimeout(() => void refresh(), Math.max(0, end + 1000 - serverNow()));
    return () => {
      clearTimeout(near);
      clearTimeout(over);
    };
  }, [idleAt, endsAt, span, refresh]);

  function stay() {
    setAnswered(idleAt);
    void refresh();
    setTimeout(() => void refresh().then(() => setAnswered(undefined)), settleMs);
  }

  if (nearEnd !== idleAt || answered === idleAt) return null;
  return (
    <Suspense>
      <IdleDialog idleAt={idleAt} onStay={stay} />
    </Suspense>
  );
}
