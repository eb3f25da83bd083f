import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { randomFields, randomValues } from "../testing/random-form.ts";
import { checkValues } from "../values/check-values.ts";
import { fieldsOf, schemaOf } from "./json-schema.ts";

const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { uuid: true } }).addKeyword("x-tz");

it("fields come back from their schema as they were drawn, in their order", () => {
  fc.assert(
    fc.property(randomFields, (fields) => {
      const kept = JSON.parse(JSON.stringify(schemaOf("申请", fields)));
      expect(fieldsOf(kept)).toEqual(fields);
    }),
  );
});

it("every schema is JSON Schema 2020-12, and what was checked and kept satisfies it", () => {
  fc.assert(
    fc.property(
      randomFields.chain((fields) => fc.tuple(fc.constant(fields), randomValues(fields))),
      ([fields, given]) => {
        const { values, faults } = checkValues(fields, given, { complete: true, workingDays: () => undefined });
        if (faults.length > 0) return;
        const validate = ajv.compile(schemaOf("申请", fields));
        expect(validate(JSON.parse(JSON.stringify(values))), JSON.stringify(validate.errors)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

it("refuses a schema that it did not write", () => {
  expect(() => fieldsOf({ type: "object" })).toThrow();
  expect(() => fieldsOf({ properties: { a: { title: "A", "x-tz": { kind: "nothing" } } } })).toThrow();
});
