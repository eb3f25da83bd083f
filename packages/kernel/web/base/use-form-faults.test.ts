import { expect, test } from "vitest";
import { fieldFaults } from "./use-form-faults.ts";

test("faults stand at their fields, several of one field together", () => {
  const fault = (path: string, message: string) => ({ path, code: "x", message });
  expect(fieldFaults([fault("title", "a"), fault("recipients.0.unitId", "b"), fault("title", "c")])).toEqual([
    { name: ["title"], errors: ["a", "c"] },
    { name: ["recipients", 0, "unitId"], errors: ["b"] },
  ]);
});
