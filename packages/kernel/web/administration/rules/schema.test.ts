import { expect, test } from "vitest";
import { bodyOf, entriesOf, fieldsOf, type Schema } from "./schema.ts";

const time: Schema = { type: "object", properties: { days: { type: "number" }, hours: { type: "number" } } };
const schema: Schema = {
  type: "object",
  properties: {
    within: {
      type: "object",
      title: "签收",
      description: "Accept",
      properties: { urgent: { ...time, title: "急件", description: "urgent" } },
      required: ["urgent"],
    },
    times: { type: "integer", minimum: 1, maximum: 9, title: "次数", description: "Times" },
    steps: { type: "array", title: "各次", description: "Steps" },
  },
  required: ["within", "times"],
};

test("the fields of a rule set carry their groups' titles in the reader's language", () => {
  expect(fieldsOf(schema, "zh-CN").map(({ label, kind }) => `${label} ${kind}`)).toEqual([
    "签收：急件 time",
    "次数 number",
    "各次 json",
  ]);
  expect(fieldsOf(schema, "en")[0]?.label).toBe("Accept: urgent");
});

test("what was entered is sent in the shape that the schema asks for", () => {
  const fields = fieldsOf(schema, "zh-CN");
  const value = { within: { urgent: { days: 1 } }, times: 3, steps: [1, 2] };
  const entries = entriesOf(value, fields);
  expect(entries.steps).toContain("1,");
  expect(bodyOf(entries, fields)).toEqual(value);
  const changed = { within: { urgent: { days: null, hours: 4 } }, times: null, steps: "[3" };
  expect(bodyOf(changed, fields)).toEqual({ within: { urgent: { hours: 4 } }, steps: "[3" });
});
