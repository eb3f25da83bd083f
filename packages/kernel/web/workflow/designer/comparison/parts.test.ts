import { expect, test } from "vitest";
import { idsIn, partsOf } from "./parts.ts";

test("reads rules and choices, also where a value has spaces in it", () => {
  expect(partsOf("find=role role=clerk of=case；find=person ids=a b")).toEqual([
    { find: "role", role: "clerk", of: "case" },
    { find: "person", ids: "a b" },
  ]);
  expect(partsOf("value=agree name=同意 nameEn=I do agree")).toEqual([
    { value: "agree", name: "同意", nameEn: "I do agree" },
  ]);
});

test("finds whom changes name, each once", () => {
  const [one, other] = ["01a204b3-7efb-76e8-b307-540df54acbd2", "01a204b3-7efb-76e8-b307-67a5e6ae0c14"];
  const change = (before: string | null, after: string) => ({
    kind: "changed" as const,
    element: "check",
    type: "bpmn:UserTask",
    name: "审核",
    details: [{ what: "Handlers", before, after }],
  });
  const changes = [change(`find=person ids=${one}`, `find=person ids=${one} ${other}`), change(null, "find=drafter")];
  expect(idsIn(changes)).toEqual([one, other]);
});
