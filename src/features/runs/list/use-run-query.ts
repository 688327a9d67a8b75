import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { everything, type RunQuery, readQuery, writeQuery } from './query';

/** The query in the address, and how it is changed: in place, so that Back leaves the list and does not undo letters. */
export function useRunQuery(): {
  query: RunQuery;
  change: (part: Partial<RunQuery>) => void;
  reset: () => void;
} {
  const search = useSearch();
  const [, navigate] = useLocation();
  const query = useMemo(() => readQuery(search), [search]);
  const go = useCallback(
    (next: RunQuery) => {
      const written = writeQuery(next);
      navigate(written ? `/runs?${written}` : '/runs', { replace: true });
    },
    [navigate],
  );
  return {
    query,
    change: useCallback((part) => go({ ...query, ...part }), [go, query]),
    reset: useCallback(() => go({ ...everything, sort: query.sort }), [go, query.sort]),
  };
}
