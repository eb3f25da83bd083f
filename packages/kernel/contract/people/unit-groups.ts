import { z } from "zod";
import { line, Rank } from "./text.ts";
import { UnitBrief } from "./units.ts";

export const unitGroupActions = ["change", "delete"] as const;

/** A group of units that documents are addressed to ("各县区人民政府"); without an owner it is common to all. */
export const UnitGroupView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    ownerUnitId: z.uuid().nullable(),
    rank: z.int(),
    version: z.int(),
    units: z.array(UnitBrief),
    may: z.array(z.enum(unitGroupActions)),
  })
  .meta({ id: "UnitGroup" });
export type UnitGroupView = z.infer<typeof UnitGroupView>;

export const UnitGroupList = z.object({ items: z.array(UnitGroupView) });

const unitIds = z
  .array(z.uuid())
  .max(2000)
  .refine((ids) => new Set(ids).size === ids.length)
  .meta({ uniqueItems: true });

export const CreateUnitGroup = z.object({
  name: line(50),
  /** Null: common to all units; only who keeps the directory may make one. */
  ownerUnitId: z.uuid().nullable(),
  rank: Rank.optional(),
  /** Members in the group's order. */
  unitIds,
});

export const ChangeUnitGroup = z.object({
  groupId: z.uuid(),
  version: z.int(),
  name: line(50),
  rank: Rank.optional(),
  unitIds,
});

/** The version may be left out: not every client and proxy passes the body of a DELETE on (RFC 9110 9.3.5). */
export const UnitGroupVersion = z.object({ groupId: z.uuid(), version: z.int().optional() });
