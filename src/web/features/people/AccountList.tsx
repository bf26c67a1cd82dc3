import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { UserPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../../contract/services/own.ts';
import type { Account } from '../../../contract/services/own/people.ts';
import type { Row } from '../../lib/rows/rows.ts';
import { readOf } from '../../lib/rows/source.ts';
import { useWholeRows, type WholeSource } from '../../lib/rows/useWholeRows.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ResourceTable } from '../../ui/table/ResourceTable.tsx';
import { accountColumns } from './accountColumns.tsx';
import { AccountDrawer } from './AccountDrawer.tsx';
import { AddAccountDialog } from './AddAccountDialog.tsx';

export interface AccountRow extends Row {
  account: Account;
}

const accounts: WholeSource<AccountRow> = {
  scope: '',
  read: readOf(own.listPeople, {}),
  rows: (answer) => (answer as Account[]).map((account) => ({ id: account.name, account })),
};
const sources = [accounts];
const byName = (one: AccountRow, other: AccountRow) => one.id.localeCompare(other.id);
const isShown = () => true;

export function AccountList() {
  const { t } = useTranslation('people');
  const rows = useWholeRows(sources, byName, isShown, 'accounts');
  const [opened, setOpened] = useState<string>();
  const [isAdding, setAdding] = useState(false);
  const columns = useMemo(() => accountColumns(t, setOpened), [t]);
  const place = Array.from({ length: rows.length }, (_, at) => at).find((at) => rows.at(at)?.id === opened);
  const account = place === undefined ? undefined : rows.at(place)?.account;
  return (
    <Box component="section" aria-labelledby="accounts" sx={{ mb: 4 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Typography id="accounts" variant="h2" sx={{ flex: 1 }}>
          {t('accounts')}
        </Typography>
        <Button
          variant="contained"
          startIcon={<UserPlus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('add')}
        </Button>
      </Box>
      <ResourceTable
        id="accounts"
        label={t('accounts')}
        columns={columns}
        rows={rows}
        nameOf={({ account: { name } }) => name}
        onOpen={({ id }) => setOpened(id)}
        countWords={(total) => (total === undefined ? t('counting') : t('accountCount', { count: total }))}
        empty={<EmptyState title={t('noAccounts')}>{t('noAccountsText')}</EmptyState>}
      >
        {account && (
          <AccountDrawer key={account.name} account={account} onClose={() => setOpened(undefined)} />
        )}
        {isAdding && <AddAccountDialog onClose={() => setAdding(false)} />}
      </ResourceTable>
    </Box>
  );
}
