import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { RegionLevel, type RegionList, type RegionView } from "../../../contract/people/index.ts";
import { api } from "../../base/index.ts";

/** Every region, those that have ended as well, in the order of the tree. */
export const regionsQuery = queryOptions({
  queryKey: ["regions"],
  queryFn: async ({ signal }) =>
    (await api.get<z.output<typeof RegionList>>("/api/regions", { ended: true }, signal)).items,
});

/** A region with how deep it stands in the tree, 0 for a root. */
export interface PlacedRegion extends RegionView {
  depth: number;
}

/** The regions as a tree reads, each below its parent, brothers by code; one whose parent is not among them is a root. */
export function placeRegions(regions: readonly RegionView[]): PlacedRegion[] {
  const known = new Set(regions.map(({ code }) => code));
  const below = Map.groupBy(regions, ({ parentCode }) => (parentCode && known.has(parentCode) ? parentCode : null));
  const branch = (parent: string | null, depth: number): PlacedRegion[] =>
    (below.get(parent) ?? []).flatMap((region) => [{ ...region, depth }, ...branch(region.code, depth + 1)]);
  return branch(null, 0);
}

/** The level that a region below this one has as a rule. */
export function levelBelow(level: RegionLevel): RegionLevel | undefined {
  return RegionLevel.options[RegionLevel.options.indexOf(level) + 1];
}
