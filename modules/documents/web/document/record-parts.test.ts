import type { HistoryLine } from "@tz/kernel/contract/workflow";
import { expect, test } from "vitest";
import { recordParts } from "./record-parts.ts";

const line = (seq: number, step: string | null, operation: HistoryLine["operation"]): HistoryLine => ({
  seq,
  at: "2026-03-02T01:00:00.000Z",
  operation,
  person: null,
  postTitle: null,
  onBehalfOf: null,
  step: step === null ? null : { id: step, name: step },
  outcome: null,
  outcomeName: null,
  opinion: null,
  handwriting: null,
  to: [],
  skipped: [],
  place: null,
  resume: null,
  from: null,
  why: null,
  number: null,
});

test("the record goes by the steps in their order, whatever came again, with only what was decided", () => {
  const parts = recordParts([
    line(1, null, "start"),
    line(2, "draft", "complete"),
    line(3, "signOff", "sendBack"),
    line(4, "draft", "complete"),
    line(5, "signOff", "urge"),
    line(6, "signOff", "complete"),
    line(7, "legalReview", "complete"),
  ]);
  expect(parts.map(({ state, lines }) => [state, lines.map(({ seq }) => seq)])).toEqual([
    ["draft", [2, 4]],
    ["review", [7]],
    ["signOff", [3, 6]],
  ]);
});
