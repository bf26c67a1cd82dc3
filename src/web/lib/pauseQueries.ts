import { onlineManager, type QueryClient } from '@tanstack/react-query';

// The browser's own idea of being online is of no use here: what counts is whether the BFF knows us.
onlineManager.setEventListener(() => () => undefined);

/** Stops every query and poll at once; what is under way is given up, and pages keep what they show. */
export function pauseQueries(client: QueryClient): void {
  onlineManager.setOnline(false);
  void client.cancelQueries();
  // A write that waited would be sent later, in the name of whoever signs in then.
  client.getMutationCache().clear();
}

/** Polls go on, and everything on screen is asked again. */
export function resumeQueries(client: QueryClient): void {
  onlineManager.setOnline(true);
  void client.invalidateQueries();
}
