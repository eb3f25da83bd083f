import { expect, test } from "vitest";
import { type Chosen, inOrder, together, wanted } from "./judged.ts";

const chosen = (file: string, bpmn = file): Chosen => ({ file, bpmn });
const verdict = (change: "first" | "next" | "same" | "refused") => ({
  key: null,
  name: null,
  change,
  number: null,
  faults: [],
  remarks: [],
});

test("what can be published comes first, in the order in which the files find what they call", () => {
  const files = ["caller", "broken", "called", "same"].map((file) => chosen(file));
  const changes = ["first", "refused", "next", "same"] as const;
  const judged = inOrder(files, { files: changes.map(verdict), order: [2, 3, 0] });
  expect(judged.map(({ file }) => file)).toEqual(["called", "same", "caller", "broken"]);
  expect(wanted(judged, new Set()).map(({ file }) => file)).toEqual(["called", "caller"]);
  expect(wanted(judged, new Set(["called"])).map(({ file }) => file)).toEqual(["caller"]);
});

test("a file of the same name takes the place of the former", () => {
  expect(together([chosen("a", "1"), chosen("b", "1")], [chosen("a", "2")])).toEqual([
    chosen("b", "1"),
    chosen("a", "2"),
  ]);
});
