import { useNavigate, useSearch } from '@tanstack/react-router';
import { parseVmPageSearch, type VmPageSearch } from './vmPageSearch.ts';

/** Where on the page the URL points, and how to point it elsewhere. */
export function useVmPageSearch() {
  const search = parseVmPageSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  return {
    search,
    point: (change: VmPageSearch) =>
      void navigate({ to: '.', search: { ...search, ...change }, replace: true, resetScroll: false }),
  };
}
