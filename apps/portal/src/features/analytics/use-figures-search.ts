import { useNavigate, useSearch } from '@tanstack/react-router';
import { FiguresSearch } from '../../app/figures-search.js';

/** The address of the table, and a way to change it that Back undoes. */
export function useFiguresSearch() {
  const search = FiguresSearch.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (next: Partial<FiguresSearch>): void => {
    void navigate({
      to: '/figures',
      search: ({ validOn, knownAt }) => ({ validOn, knownAt, ...search, ...next }),
    });
  };
  return { search, change };
}
