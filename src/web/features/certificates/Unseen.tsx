import Alert from '@mui/material/Alert';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../contract/services/own.ts';
import { boardQuery } from './certificateQueries.ts';

/** Says where the vendor has more certificates than it lets anyone list. */
export function Unseen({ scopes }: { scopes: readonly Pick<Scope, 'id' | 'name'>[] }) {
  const { t } = useTranslation('certificates');
  const boards = useQueries({ queries: scopes.map(({ id }) => boardQuery(id)) });
  return scopes.map(({ id, name }, place) => {
    const board = boards[place]?.data;
    const seen = board?.certificates.length ?? 0;
    if (!board || seen >= board.total) return null;
    return (
      <Alert key={id} severity="warning" variant="outlined" sx={{ mb: 1 }}>
        {t('unseen', { seen, total: board.total, scope: name })}
      </Alert>
    );
  });
}
