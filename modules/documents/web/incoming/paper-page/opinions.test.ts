import type { CaseHistory } from "@tz/kernel/contract/workflow";
import { expect, test } from "vitest";
import { opinionsOf } from "./opinions.ts";

type Line = CaseHistory["lines"][number];

function line(seq: number, step: string, opinion: string | null, operation: Line["operation"] = "complete"): Line {
  return {
    seq,
    at: "2026-03-02T01:00:00.000Z",
    operation,
    person: { id: `person${seq}`, name: `某${seq}` },
    postTitle: "科长",
    onBehalfOf: null,
    step: { id: step, name: step },
    outcome: null,
    outcomeName: null,
    opinion,
    handwriting: null,
    to: [],
    skipped: [],
    place: null,
    resume: null,
    from: null,
    why: null,
    number: null,
  };
}

test("opinions stand in the order in which offices print them, whoever wrote first", () => {
  const parts = opinionsOf([
    line(1, "propose", "拟请领导阅示。"),
    line(2, "assist", "已配合。"),
    line(3, "instruct", "请抓紧落实。"),
    line(4, "handle", "已报送。"),
  ]);
  expect(parts.map(({ part, opinions }) => [part, ...opinions.map(({ opinion }) => opinion)])).toEqual([
    ["propose", "拟请领导阅示。"],
    ["instruct", "请抓紧落实。"],
    ["handle", "已配合。", "已报送。"],
  ]);
});

test("reasons of sending back and steps without words are no opinions", () => {
  expect(opinionsOf([line(1, "assign", null), line(2, "instruct", "材料不全", "sendBack")])).toEqual([]);
});
