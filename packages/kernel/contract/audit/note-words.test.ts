import { expect, test } from "vitest";
import { noteWord } from "./note-words.ts";

test("a detail that many events note is called as the office calls it", () => {
  expect(["title", "number", "reason"].map((key) => noteWord(key).zh)).toEqual(["标题", "编号", "原因"]);
});

test("a part within a part is called by both", () => {
  expect(noteWord("fields.用途.required").zh).toBe("填写项 › 用途 › 必填");
});

test("any other detail keeps its own key, also one that every object has", () => {
  for (const key of ["handedOver", "constructor", ""]) expect(noteWord(key)).toEqual({ zh: key, en: key });
});
