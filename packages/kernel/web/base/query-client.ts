import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./api-error.ts";

/** The store of what was read from the server: shown at once, renewed when half a minute old or when an event says so. */
export function makeQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: "always",
        retry: (count, error) => count < 2 && error instanceof ApiError && error.unanswered,
      },
    },
  });
}
