import { z } from "zod";
import { RegionLevel } from "./kinds.ts";
import { line, RegionCode } from "./text.ts";

/** A region (行政区划); one that has ended stays readable. */
export const RegionView = z
  .object({
    code: z.string(),
    name: z.string(),
    parentCode: z.string().nullable(),
    level: RegionLevel,
    /** The last day on which the code was valid. */
    validTo: z.iso.date().nullable(),
  })
  .meta({ id: "Region" });
export type RegionView = z.infer<typeof RegionView>;

export const RegionList = z.object({ items: z.array(RegionView) });

export const CreateRegion = z.object({
  code: RegionCode,
  name: line(50),
  parentCode: RegionCode.nullable(),
  level: RegionLevel,
});
export type CreateRegion = z.infer<typeof CreateRegion>;

export const ChangeRegion = z.object({
  code: RegionCode,
  name: line(50).optional(),
  validTo: z.iso.date().nullable().optional(),
});
