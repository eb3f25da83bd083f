import { expect, it } from "vitest";
import { Parts } from "./parts.ts";

it("reads no more than it may of parts that are named again and again", () => {
  const parts = new Parts(new Map([["Doc_0/T.xml", new TextEncoder().encode("<a/>")]]), 10);
  const names = ["Doc_0/T.xml", "doc_0/t.xml"].map((name) => parts.read(name)?.name);
  expect(names).toEqual(["a", "a"]);
  expect(parts.read("Doc_0/none.xml")).toBeUndefined();
  expect(() => parts.read("Doc_0/T.xml")).toThrow("too_complex");
});
