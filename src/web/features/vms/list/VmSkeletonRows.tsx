import Skeleton from '@mui/material/Skeleton';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { vmColumns } from './vmColumns.tsx';

const places = [0, 1, 2, 3, 4, 5, 6, 7];

/** Where rows will be. */
export const VmSkeletonRows = () =>
  places.map((place) => (
    <TableRow key={place} aria-hidden>
      {vmColumns.map(({ id }) => (
        <TableCell key={id} data-column={id}>
          <Skeleton variant="text" sx={{ minWidth: 48 }} />
        </TableCell>
      ))}
    </TableRow>
  ));
