import { z } from "zod";

/** Tiers of government; also the tier a unit belongs to. */
export const RegionLevel = z.enum(["province", "city", "county", "town"]);
export type RegionLevel = z.infer<typeof RegionLevel>;

/**
 * What a unit is. Party committee, government, congress, CPPCC, supervision commission, court and procuratorate are
 * principal organs of their tier; `office` is the general office of one of them; `department` is a working department of
 * the party committee or the government; `association` a mass organisation; `administration` a development zone's or
 * subdistrict's administration.
 */
export const UnitKind = z.enum([
  "party",
  "government",
  "congress",
  "cppcc",
  "supervision",
  "court",
  "procuratorate",
  "office",
  "department",
  "association",
  "administration",
  "institution",
  "enterprise",
]);
export type UnitKind = z.infer<typeof UnitKind>;

export const UnitState = z.enum(["active", "abolished"]);
export type UnitState = z.infer<typeof UnitState>;

/** `office` is the unit's own office, which keeps its papers. */
export const DepartmentKind = z.enum(["internal", "office"]);
export type DepartmentKind = z.infer<typeof DepartmentKind>;

export const PersonState = z.enum(["active", "left"]);
export type PersonState = z.infer<typeof PersonState>;
