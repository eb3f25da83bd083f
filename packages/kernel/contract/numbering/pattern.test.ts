import fc from "fast-check";
import { expect, test } from "vitest";
import { checkPattern, numberText, type Pattern } from "./pattern.ts";

const series = (pattern: string, part: Partial<Pattern> = {}): Pattern => ({
  kind: "outgoing",
  restarts: true,
  width: 1,
  pattern,
  ...part,
});

test.each([
  ["府发〔{year}〕{n}号", {}],
  ["云府办函〔{year}〕{n}号", {}],
  ["云州府令第{n}号", { restarts: false }],
  ["云州府常务会议纪要第{n}期", { restarts: false }],
  ["收文〔{year}〕{n}号", { kind: "incoming" as const }],
  ["{year}-{n}", { kind: "incoming" as const, width: 4 }],
])("accepts %s", (pattern, part) => {
  expect(checkPattern(series(pattern, part))).toEqual([]);
});

test.each([
  ["府发[{year}]{n}号", {}, ["numbering.year_brackets"]],
  ["府发（{year}）{n}号", {}, ["numbering.year_brackets"]],
  ["府发〔{year}〕第{n}号", {}, ["numbering.no_ordinal"]],
  ["府发〔{year}〕{n}号", { width: 2 }, ["numbering.no_padding"]],
  ["府发〔{year}〕{n}", {}, ["numbering.outgoing_form"]],
  ["〔{year}〕{n}号", {}, ["numbering.outgoing_form"]],
  ["府发〔{year}〕{n}号 ", {}, ["numbering.outgoing_form"]],
  ["府发{n}号", {}, ["numbering.needs_year"]],
  ["府发〔{year}〕号", {}, ["numbering.needs_number"]],
  ["府发〔{year}〕{n}{n}号", {}, ["numbering.needs_number"]],
  ["{year}{month}-{n}", { kind: "other" as const }, ["numbering.unknown_placeholder"]],
  [
    "[{year}]第{x}号",
    { width: 3 },
    ["numbering.needs_number", "numbering.unknown_placeholder", "numbering.year_brackets", "numbering.no_padding"],
  ],
])("refuses %s and names every fault", (pattern, part, faults) => {
  expect(checkPattern(series(pattern, part))).toEqual(faults);
});

test("writes the number without padding by default, and padded where the series says so", () => {
  expect(numberText(series("府发〔{year}〕{n}号"), 2026, 12)).toBe("府发〔2026〕12号");
  expect(numberText(series("{year}-{n}", { width: 4 }), 2026, 12)).toBe("2026-0012");
  expect(numberText(series("{year}-{n}", { width: 4 }), 2026, 12345)).toBe("2026-12345");
});

test("two numbers of a pattern that is accepted are never written alike", () => {
  const part = fc.stringMatching(/^[府发收文办〔〕号第0-9-]{0,4}$/);
  const any = fc
    .tuple(part, part, part, fc.boolean())
    .map(([a, b, c, yearFirst]) => (yearFirst ? `${a}{year}${b}{n}${c}` : `${a}{n}${b}{year}${c}`));
  const year = fc.integer({ min: 2000, max: 2100 });
  const n = fc.integer({ min: 1, max: 99_999 });
  fc.assert(
    fc.property(any, year, n, year, n, (pattern, y1, n1, y2, n2) => {
      const chosen = series(pattern, { kind: "other" });
      expect(checkPattern(chosen)).toEqual([]);
      expect(numberText(chosen, y1, n1) === numberText(chosen, y2, n2)).toBe(y1 === y2 && n1 === n2);
    }),
  );
});
