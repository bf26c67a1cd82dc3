import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../Choice.tsx';
import { pageSizes, type PageSize, type VmSearch } from './vmSearch.ts';

interface Props {
  page: number;
  size: PageSize;
  total: number;
  onChange: (change: Partial<VmSearch>) => void;
}

export function VmPager({ page, size, total, onChange }: Props) {
  const { t } = useTranslation('vms');
  const pages = Math.max(1, Math.ceil(total / size));
  const sizes = pageSizes.map((each) => ({ value: String(each), label: String(each) }));
  return (
    <Box
      component="nav"
      aria-label={t('page', { page, pages })}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        justifyContent: 'flex-end',
        gap: 1.5,
        pt: 2,
      }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mr: 'auto' }}>
        {t('range', {
          from: Math.min((page - 1) * size + 1, total),
          to: Math.min(page * size, total),
          total,
        })}
      </Typography>
      <Choice
        label={t('pageSize')}
        value={String(size)}
        options={sizes}
        onChange={(chosen) => onChange({ size: pageSizes.find((each) => String(each) === chosen) })}
      />
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <IconButton
          aria-label={t('previousPage')}
          disabled={page <= 1}
          onClick={() => onChange({ page: page - 1 })}
        >
          <ChevronLeft size={18} aria-hidden />
        </IconButton>
        <Typography variant="body2">{t('page', { page, pages })}</Typography>
        <IconButton
          aria-label={t('nextPage')}
          disabled={page >= pages}
          onClick={() => onChange({ page: page + 1 })}
        >
          <ChevronRight size={18} aria-hidden />
        </IconButton>
      </Box>
    </Box>
  );
}
