import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { remoteOf, rulesOf, trafficOf, type GroupRow } from './groupRows.ts';

interface Props {
  row: GroupRow;
  direction: 'ingress' | 'egress';
}

/** What a group lets in, or out. */
export function GroupRules({ row, direction }: Props) {
  const { t } = useTranslation('networks');
  const titleId = useId();
  const rules = rulesOf(row, direction);
  return (
    <section>
      <Typography id={titleId} variant="h3">
        {t(direction)}
      </Typography>
      {rules.length === 0 ? (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {t('rulesNone')}
        </Typography>
      ) : (
        <Table size="small" aria-labelledby={titleId}>
          <TableHead>
            <TableRow>
              <TableCell>{t('traffic')}</TableCell>
              <TableCell>{t(direction === 'ingress' ? 'from' : 'to')}</TableCell>
              <TableCell>{t('family')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rules.map((rule) => (
              <TableRow key={rule.id}>
                <TableCell>{trafficOf(rule) ?? t('everything')}</TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>
                  {remoteOf(rule, row.names) ?? t('anywhere')}
                </TableCell>
                <TableCell>{rule.ethertype ?? '–'}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </section>
  );
}
