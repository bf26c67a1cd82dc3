import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Replace } from './Replace.tsx';
import { searchOf, wishOf } from './wish.ts';

const Params = z.object({ scope: z.string(), certificate: z.string() });

/** A certificate gives way to a new one, from the import to the old one's end. How far it is stands in the URL. */
export function ReplacePage() {
  const { t } = useTranslation('certificates');
  const { scope, certificate } = Params.parse(useParams({ strict: false }));
  const wish = wishOf(scope, certificate, useSearch({ strict: false }));
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        title={t('replaceTitle', { name: wish.domain || certificate })}
        subtitle={t('replaceText')}
      />
      <Replace
        key={`${scope} ${certificate}`}
        wish={wish}
        onWish={(changed) =>
          void navigate({
            to: '/certificates/$scope/$certificate/replace',
            params: { scope, certificate },
            search: searchOf(changed),
            replace: true,
          })
        }
      />
    </>
  );
}
