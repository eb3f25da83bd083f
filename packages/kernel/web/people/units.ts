import { queryOptions, useQuery } from "@tanstack/react-query";
import type { UnitGroup, UnitItem } from "@tz/ui";
import type { z } from "zod";
import type { UnitGroupList, UnitList } from "../../contract/people/index.ts";
import { api } from "../base/index.ts";

const staleTime = 10 * 60_000; // units change a few times a year

/** All units in the order of the directory. */
export const unitsQuery = queryOptions({
  queryKey: ["units"],
  queryFn: async ({ signal }) => (await api.get<z.output<typeof UnitList>>("/api/units", {}, signal)).items,
  staleTime,
});

/** The groups of units that papers are addressed to: common ones and those of one's own unit. */
export const unitGroupsQuery = queryOptions({
  queryKey: ["unitGroups"],
  queryFn: async ({ signal }) => (await api.get<z.output<typeof UnitGroupList>>("/api/unit-groups", {}, signal)).items,
  staleTime,
});

const noUnits: readonly UnitItem[] = [];

/** Units and groups as `UnitPicker` takes them, once `wanted`; units that are abolished cannot be chosen. */
export function useUnitChoices(wanted = true) {
  const units = useQuery({
    ...unitsQuery,
    enabled: wanted,
    select: (all) => all.filter(({ state }) => state === "active"),
  });
  const groups = useQuery({
    ...unitGroupsQuery,
    enabled: wanted,
    select: (all): UnitGroup[] =>
      all.map(({ id, name, units: members }) => ({ id, name, unitIds: members.map((unit) => unit.id) })),
  });
  return { units: units.data ?? noUnits, groups: groups.data ?? [], loading: units.isPending || groups.isPending };
}
