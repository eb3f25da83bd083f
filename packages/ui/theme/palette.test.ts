import { expect, test } from "vitest";
import { contrast } from "./contrast.ts";
import { type ColourName, palette, variableOf } from "./palette.ts";

test("a colour's variable is its name in the style sheets' spelling", () => {
  expect(variableOf("cinnabarSoft")).toBe("--tz-cinnabar-soft");
});

const pairs: [text: ColourName, ground: ColourName][] = [
  ...(["ink", "inkSoft", "inkFaint", "dai", "cinnabar", "ochre", "pine"] as const).flatMap(
    (text) =>
      [
        [text, "sheet"],
        [text, "sheetSoft"],
        [text, "paper"],
      ] as [ColourName, ColourName][],
  ),
  ["onNight", "night"],
  ["onNightSoft", "night"],
  ["onNight", "nightSoft"],
  ["onNightSoft", "nightSoft"],
  ["sheet", "dai"],
  ["sheet", "daiHover"],
  ["sheet", "cinnabar"],
  ["sheet", "cinnabarHover"],
  ["dai", "daiSoft"],
  ["ink", "daiSoft"],
  ["inkSoft", "daiSoft"],
  ["inkFaint", "daiSoft"],
  ["cinnabar", "cinnabarSoft"],
  ["ochre", "ochreSoft"],
  ["pine", "pineSoft"],
];

test.each(pairs)("%s can be read on %s", (text, ground) => {
  expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
});

test("the outline of a field stands out from the sheet", () => {
  expect(contrast(palette.rule, palette.sheet)).toBeGreaterThanOrEqual(3);
});
