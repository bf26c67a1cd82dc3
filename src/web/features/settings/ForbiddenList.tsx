import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

/** What the identity of a scope was refused, in words where there are any; else as the contract calls it. */
export function ForbiddenList({ operations }: { operations: readonly string[] }) {
  const { t, i18n } = useTranslation('operations');
  const wordsOf = (id: string) => {
    const name = id.replace('.', '_');
    return i18n.exists(`operations:${name}`) ? t(name as 'vpc_listVpcs') : id;
  };
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {operations.map((id) => (
        <li key={id} title={id}>
          {wordsOf(id)}
        </li>
      ))}
    </Box>
  );
}
