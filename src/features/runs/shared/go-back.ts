import { useCallback } from 'react';
import { useLocation } from 'wouter';

/** The way back to where one came from; to the list of runs when this screen was the first. */
export function useGoBack(): () => void {
  const [, navigate] = useLocation();
  return useCallback(() => {
    if (window.history.length > 1) window.history.back();
    else navigate('/runs', { replace: true });
  }, [navigate]);
}
