import { expect, test } from "vitest";
import type { RegionView } from "../../../contract/people/index.ts";
import { levelBelow, placeRegions } from "./regions.ts";

const region = (code: string, parentCode: string | null): RegionView => ({
  code,
  parentCode,
  name: code,
  level: "county",
  validTo: null,
});

test("regions stand below their parents, and one without its parent stands at the left", () => {
  const all = [
    region("990000", null),
    region("990100", "990000"),
    region("990200", "990000"),
    region("990101", "990100"),
  ];
  const placed = (regions: RegionView[]) => placeRegions(regions).map(({ code, depth }) => `${depth} ${code}`);
  expect(placed(all)).toEqual(["0 990000", "1 990100", "2 990101", "1 990200"]);
  expect(placed(all.slice(1))).toEqual(["0 990100", "1 990101", "0 990200"]);
});

test("below a county come towns, below a town nothing", () => {
  expect([levelBelow("county"), levelBelow("town")]).toEqual(["town", undefined]);
});
