import { useNavigate, useSearch } from "@tanstack/react-router";
import type { FilterValues } from "@tz/ui";
import { useCallback, useMemo } from "react";

/**
 * The filters of a list as they stand in the address, so that a list can be bookmarked, sent and gone back to. Only the
 * names given are read; a change replaces the address and leaves its other parts.
 */
export function useAddressFilters(names: readonly string[]) {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const navigate = useNavigate();
  const list = names.join(",");
  const values: FilterValues = useMemo(
    () => Object.fromEntries(list.split(",").map((name) => [name, search[name] || undefined])),
    [list, search],
  );
  const change = useCallback(
    (patch: FilterValues) => {
      void navigate({ to: ".", search: (before: object) => ({ ...before, ...patch }), replace: true });
    },
    [navigate],
  );
  return [values, change] as const;
}
