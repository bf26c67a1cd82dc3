import { QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { useState, type ReactNode } from 'react';
import { failureTitle } from '../lib/failureWords.ts';
import { useNotices } from '../lib/notices.tsx';
import { createQueryClient } from '../lib/queryClient.ts';

/** The query client, whose failures in the background become notices. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const { notify } = useNotices();
  const [client] = useState(() =>
    createQueryClient({
      backgroundFailed(failure, scope) {
        const title = failureTitle(i18next.t, failure.body);
        notify({
          kind: 'warning',
          title: scope ? i18next.t('backgroundFailure', { scope, title }) : title,
          failure: failure.body,
          topic: `${failure.kind} ${scope ?? ''}`,
        });
      },
    }),
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
