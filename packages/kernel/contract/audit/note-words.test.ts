import { expect, test } from "vitest";
import { noteValue, noteWord } from "./note-words.ts";

test("a detail that many events note is called as the office calls it", () => {
  expect(["title", "number", "reason"].map((key) => noteWord(key).zh)).toEqual(["标题", "编号", "原因"]);
});

test("a part within a part is called by both", () => {
  expect(noteWord("fields.用途.required").zh).toBe("填写项 › 用途 › 必填");
});

test("any other detail keeps its own key, also one that every object has", () => {
  for (const key of ["handedOver", "constructor", ""]) expect(noteWord(key)).toEqual({ zh: key, en: key });
});

test("what is chosen from a list in a drawn form is told as the designer shows it, what was typed as it is", () => {
  expect(noteValue("fields.用途.kind", "longText").zh).toBe("长文字");
  expect(noteValue("process.steps.1.handler.find", "departmentLeader").zh).toBe("申请人的科室负责人");
  expect(noteValue("fields.用途.title", "text").zh).toBe("text");
  expect(noteValue("fields.用途.kind", "constructor").zh).toBe("constructor");
  expect(noteValue("kind", "unit").zh).toBe("unit");
});
