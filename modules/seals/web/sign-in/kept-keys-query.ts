import { queryOptions } from "@tanstack/react-query";
import { sealsKey } from "../queries.ts";
import { canKeepKeys, keptKeys } from "./key-store.ts";

/** The keys that this browser keeps. */
export const keptKeysQuery = queryOptions({
  queryKey: [...sealsKey, "kept-keys"],
  queryFn: keptKeys,
  enabled: canKeepKeys(),
  staleTime: 0,
});
