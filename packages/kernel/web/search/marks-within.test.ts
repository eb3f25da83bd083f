import { expect, test } from "vitest";
import { marksWithin } from "./marks-within.ts";

const parts = [
  { text: "关于", hit: false },
  { text: "节约用水", hit: true },
  { text: "的通知", hit: false },
];
const within = (from: number, to: number) =>
  marksWithin(parts, from, to).map(({ text, hit }) => (hit ? `[${text}]` : text));

test("a word keeps the part of it that was hit, also where a hit begins or ends within it", () => {
  expect(within(0, 2)).toEqual(["关于"]);
  expect(within(2, 4)).toEqual(["[节约]"]);
  expect(within(1, 3)).toEqual(["于", "[节]"]);
  expect(within(4, 9)).toEqual(["[用水]", "的通知"]);
});
