import { useState } from 'react';

/** The record with this id, as it was last when it is removed while somebody has it before them. */
export function useLastKnown<R extends { readonly id: string }>(
  found: R | undefined,
  id: string | undefined,
): R | undefined {
  const [known, setKnown] = useState(found);
  if (found && found !== known) setKnown(found);
  return found ?? (known?.id === id ? known : undefined);
}
