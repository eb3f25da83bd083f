import { z } from "zod";
import { RegionLevel, UnitKind, UnitState } from "./kinds.ts";
import { PostView } from "./posts.ts";
import { line, Rank, RegionCode, UnitCode } from "./text.ts";

/** A unit as lists and pickers need it. */
export const UnitBrief = z
  .object({
    id: z.uuid(),
    name: z.string(),
    shortName: z.string(),
    kind: UnitKind,
    level: RegionLevel,
    state: UnitState,
  })
  .meta({ id: "UnitBrief" });
export type UnitBrief = z.infer<typeof UnitBrief>;

/** A unit (单位): an organisation with its own seal and document code. */
export const UnitView = UnitBrief.extend({
  code: z.string(),
  /** As it is spelt, and the first letters, for a picker's search. */
  pinyin: z.string(),
  pinyinInitials: z.string(),
  /** 发文机关代字, e.g. 府, 财. */
  documentCode: z.string().nullable(),
  parentId: z.uuid().nullable(),
  regionCode: z.string(),
  /** Further leaders besides the parent (双重领导). */
  dualLeaderUnitIds: z.array(z.uuid()),
  rank: z.int(),
  version: z.int(),
}).meta({ id: "Unit" });
export type UnitView = z.infer<typeof UnitView>;

/** All units in the order of the directory; `parentId` makes the tree. */
export const UnitList = z.object({ items: z.array(UnitView) });

export const unitActions = ["change", "abolish"] as const;
export const UnitDetail = UnitView.extend({
  /** Posts of its leaders, in their order. */
  leaders: z.array(PostView),
  may: z.array(z.enum(unitActions)),
}).meta({ id: "UnitDetail" });

const fields = {
  code: UnitCode,
  name: line(100),
  shortName: line(50),
  documentCode: line(20).nullable(),
  kind: UnitKind,
  level: RegionLevel,
  parentId: z.uuid().nullable(),
  regionCode: RegionCode,
  dualLeaderUnitIds: z.array(z.uuid()).max(5),
};

export const CreateUnit = z.object({
  ...fields,
  documentCode: fields.documentCode.default(null),
  parentId: fields.parentId.default(null),
  dualLeaderUnitIds: fields.dualLeaderUnitIds.default([]),
  /** Without one it comes last. */
  rank: Rank.optional(),
});
export type CreateUnit = z.infer<typeof CreateUnit>;

export const ChangeUnit = z
  .object({ ...fields, rank: Rank })
  .partial()
  .extend({ unitId: z.uuid(), version: z.int() });
export type ChangeUnit = z.infer<typeof ChangeUnit>;

export const UnitVersion = z.object({ unitId: z.uuid(), version: z.int() });

/** How one unit stands to another; it decides what it may send there (条例 第十三至十七条). */
export const unitRelations = ["same", "superior", "inferior", "peer", "unrelated"] as const;
export type UnitRelationKind = (typeof unitRelations)[number];
