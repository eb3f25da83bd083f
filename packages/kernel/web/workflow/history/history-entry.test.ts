import { expect, test } from "vitest";
import type { HistoryLine, Operation } from "../../../contract/workflow/index.ts";
import zh from "../messages/zh.ts";
import type { Text } from "../text.ts";
import { didAt, didOf, notesOf } from "./history-entry.tsx";

const words: Record<string, string> = zh;
const text: Text = (key, filled = {}) =>
  (words[key] ?? key).replace(/{{(\w+)}}/g, (_, name: string) => String((filled as Record<string, unknown>)[name]));

const line = (operation: Operation, more: Partial<HistoryLine> = {}): HistoryLine => ({
  seq: 1,
  at: "2026-03-02T01:00:00.000Z",
  operation,
  person: { id: "1", name: "余帆" },
  postTitle: null,
  onBehalfOf: null,
  step: null,
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
const li = { id: "2", name: "李菲", step: null };

const cases: [line: HistoryLine, did: string, notes: string[]][] = [
  [line("addSigner", { place: "before", to: [li] }), "前加签", ["请签署：李菲"]],
  [line("addSigner", { place: "after", to: [li] }), "后加签", ["请签署：李菲"]],
  [line("removeSigner", { to: [li] }), "减签", ["减去：李菲"]],
  [line("sendBack", { to: [li], resume: "direct" }), "退回", ["送：李菲", "改好后直接送回"]],
  [line("jump", { to: [{ ...li, step: "签发" }] }), "跳转到“签发”", ["送：李菲"]],
  [line("changeHandler", { from: "何建川", to: [li] }), "更换办理人", ["原办理人：何建川", "改由：李菲"]],
  [
    line("changeHandler", { from: "何建川", why: "personLeft", to: [li] }),
    "原办理人离任，移交办理",
    ["原办理人：何建川", "改由：李菲"],
  ],
  [line("start", { to: [{ id: "1", name: "余帆", step: "拟稿" }] }), "发起", []],
  [line("start", { to: [{ ...li, step: "拟稿" }] }), "发起", ["送：李菲"]],
  [line("migrate", { number: 3 }), "迁移到流程第3版", []],
  [line("withdraw", { to: [li] }), "撤回", []],
  [line("terminate"), "终止", []],
  [line("terminate", { outcomeName: { zh: "撤销申请", en: "called off" } }), "撤销申请", []],
  [line("complete", { outcomeName: { zh: "同意", en: "Agree" }, to: [li] }), "同意", ["送：李菲"]],
  [line("complete", { skipped: [{ step: "会签", why: "empty" }] }), "办理", ["“会签”因没有办理人而跳过"]],
];

test.each(cases)("history says in plain words what was done and to whom it went: %#", (entry, did, notes) => {
  expect(didOf(entry, text, ({ zh: chinese }) => chinese)).toBe(did);
  expect(notesOf(entry, text)).toEqual(notes);
});

const instruct = { id: "instruct", name: "批示" };
const atStep: [line: HistoryLine, did: string][] = [
  [line("complete", { step: instruct }), "批示"],
  [line("complete", { step: instruct, place: "after" }), "批示（后加签）"],
  [line("complete", { step: instruct, outcomeName: { zh: "不同意", en: "Disagree" } }), "批示：不同意"],
  [line("sendBack", { step: instruct }), "批示：退回"],
  [line("complete"), "办理"],
];

test.each(atStep)(
  "a step that has one outcome is named alone, any other with what was done there: %#",
  (entry, did) => {
    expect(didAt(entry, text, ({ zh: chinese }) => chinese)).toBe(did);
  },
);
