import { useNavigate, useSearch } from '@tanstack/react-router';
import { FiguresSearch } from '../../app/figures-search.js';
import { PairSearch } from '../../app/search-params.js';

/** The address of the table, and a way to change it that Back undoes. */
export function useFiguresSearch() {
  const search = FiguresSearch.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (next: Partial<FiguresSearch>): void => {
    void navigate({
      to: '/figures',
      // From where the address stands by then: two quick changes must not undo each other.
      search: (before) => ({ ...PairSearch.parse(before), ...FiguresSearch.parse(before), ...next }),
    });
  };
  return { search, change };
}
