import { useState } from 'react';

interface Load {
  data: unknown;
  error: Error | null;
}

/** Why a first load failed. It stays until the load has worked: trying again would else blank the page each time. */
export function useLoadFailure({ data, error }: Load): Error | null {
  const [last, setLast] = useState<Error | null>(null);
  const failure = data === undefined ? (error ?? last) : null;
  if (failure !== last) setLast(failure);
  return failure;
}
