import type { HistoryLine } from "@tz/kernel/contract/workflow";
import { expect, it } from "vitest";
import { actsOf } from "./acts.ts";

const line = (
  operation: HistoryLine["operation"],
  step: string | null,
  more: Partial<HistoryLine> = {},
): HistoryLine => ({
  seq: 1,
  at: "2026-03-02T01:00:00.000Z",
  operation,
  person: { id: "1", name: "余帆" },
  postTitle: "科员",
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
  ...more,
});
const names = (lines: readonly HistoryLine[], beginning?: string) => actsOf(lines, beginning).map(({ act }) => act);

it("an outgoing document begins with its drafting, an incoming paper with its registration", () => {
  expect(names([line("start", null), line("complete", "拟稿")])).toEqual(["拟稿"]);
  expect(names([line("start", null), line("complete", "拟办")], "登记")).toEqual(["登记", "拟办"]);
});

it("only what completes a step goes by its name alone; whatever else was done is said in the office's words", () => {
  const outcomeName = { zh: "同意", en: "Agreed" };
  expect(names([line("complete", "会签", { outcomeName }), line("sendBack", "签发"), line("terminate", null)])).toEqual(
    ["会签（同意）", "签发：退回", "终止"],
  );
});
