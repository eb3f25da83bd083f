import { expect, test, vi } from "vitest";
import { lengthOf } from "./arithmetic.ts";
import { dayOf, minute, parseDay } from "./day.ts";
import { dayFact, type Layer, spansOfDay } from "./rules.ts";

const hours = [
  { from: "08:30", to: "12:00" },
  { from: "14:30", to: "18:00" },
];
const layer = (part: Partial<Layer>): Layer => ({ seasons: null, days: new Map(), listedYears: new Set(), ...part });
const common = layer({ seasons: [{ from: "01-01", hours }] });
const fact = (layers: Layer[], day: string) => dayFact(layers, parseDay(day));

test("a public holiday is a day of rest and a make-up Saturday is worked", () => {
  expect(fact([common], "2026-10-01")).toEqual({ working: false, name: "国庆节", known: true });
  expect(fact([common], "2026-10-10")).toEqual({ working: true, name: "国庆节", known: true });
  expect(fact([common], "2026-10-17")).toEqual({ working: false, name: null, known: true });
});

test.each(["Pacific/Kiritimati", "America/Los_Angeles", "UTC"])(
  "days are China's when the process runs in %s",
  (zone) => {
    vi.stubEnv("TZ", zone);
    expect(fact([common], "2026-10-01").name).toBe("国庆节");
    expect(fact([common], "2026-09-30")).toEqual({ working: true, name: null, known: true });
    expect(dayOf(Date.parse("2026-10-01T00:00:00+08:00"))).toBe(parseDay("2026-10-01"));
    vi.unstubAllEnvs();
  },
);

test("a year without published holidays has weekends only, and says so", () => {
  expect(fact([common], "2093-10-01")).toEqual({ working: true, name: null, known: false });
  expect(fact([common], "2093-10-03")).toEqual({ working: false, name: null, known: false });
});

test("the nearest calendar that names a day decides", () => {
  const unit = layer({ days: new Map([[parseDay("2026-10-01"), { working: true, name: "值守" }]]) });
  const region = layer({
    days: new Map([
      [parseDay("2026-10-01"), { working: false, name: "州庆" }],
      [parseDay("2026-05-20"), { working: false, name: "州庆" }],
    ]),
  });
  expect(fact([unit, region, common], "2026-10-01")).toEqual({ working: true, name: "值守", known: true });
  expect(fact([unit, region, common], "2026-05-20")).toEqual({ working: false, name: "州庆", known: true });
});

test("a year entered in full replaces what is known from further away", () => {
  const listed = layer({
    listedYears: new Set([2026, 2093]),
    days: new Map([[parseDay("2093-10-01"), { working: false, name: "国庆节" }]]),
  });
  expect(fact([listed, common], "2026-10-01")).toEqual({ working: true, name: null, known: true });
  expect(fact([listed, common], "2093-10-01")).toEqual({ working: false, name: "国庆节", known: true });
  expect(fact([listed, common], "2093-10-02").known).toBe(true);
});

test("hours follow the season, and the last season of the year runs on into the next", () => {
  const summer = [
    { from: "08:30", to: "12:00" },
    { from: "15:00", to: "18:00" },
  ];
  const layers = [
    layer({
      seasons: [
        { from: "05-01", hours: summer },
        { from: "10-01", hours },
      ],
    }),
  ];
  const length = (day: string) => lengthOf(spansOfDay(layers, parseDay(day))) / minute;
  expect(length("2026-04-30")).toBe(420);
  expect(length("2026-05-06")).toBe(390);
  expect(length("2026-09-30")).toBe(390);
  expect(length("2026-10-08")).toBe(420);
  expect(length("2026-10-01")).toBe(0);
});
