import { useMemo } from 'react';
import type { Certificate, Deployed } from '../../../contract/services/scm.ts';
import { rowId, type Row } from '../../lib/rows/rows.ts';
import type { WholeSource } from '../../lib/rows/useWholeRows.ts';
import { boardQuery, type CertificateBoard } from './certificateQueries.ts';

export interface CertificateRow extends Row {
  scope: string;
  certificate: Certificate;
  /** Null where nobody knows. */
  deployed: Deployed[] | null;
}

/** A walk asks dozens of times where there are hundreds, and days left do not change by the second. */
const everyMs = 60_000;

export function useCertificateSources(scopes: readonly { id: string }[]): WholeSource<CertificateRow>[] {
  const names = scopes.map(({ id }) => id).join(' ');
  return useMemo(
    () =>
      (names === '' ? [] : names.split(' ')).map((scope) => ({
        ...{ scope, read: boardQuery(scope), everyMs },
        // As the read above answers.
        rows: (answer: unknown) => rowsOf(scope, answer as CertificateBoard),
      })),
    [names],
  );
}

/** Of the same answer the same rows. */
function rowsOf(scope: string, board: CertificateBoard): CertificateRow[] {
  const before = known.get(board);
  if (before) return before;
  const rows = board.certificates.map(({ certificate, deployed }) => ({
    ...{ id: rowId(scope, certificate.id), scope, certificate, deployed },
  }));
  known.set(board, rows);
  return rows;
}
const known = new WeakMap<CertificateBoard, CertificateRow[]>();
