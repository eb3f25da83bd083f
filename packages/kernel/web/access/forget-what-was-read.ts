import type { QueryClient } from "@tanstack/react-query";

/** What the sign-in page asks; it belongs to nobody. */
export const signInOptionsKey = "signInOptions";

/**
 * Nothing of what somebody read stays in the browser. What the sign-in page has begun to ask stays: taken from under it, the page
 * would wait for ever.
 */
export function forgetWhatWasRead(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== signInOptionsKey });
  client.getMutationCache().clear();
}
