import { expect, test } from "vitest";
import { batchOperations } from "./batch.ts";

const staff = { permissions: [] };
const director = { permissions: ["workflow.manageCases"] };

test("many tasks are changed by those who may change one", () => {
  expect(batchOperations("todo", staff)).toEqual(["complete", "transfer"]);
  expect(batchOperations("unit", staff)).toEqual(["urge"]);
  expect(batchOperations("unit", director)).toEqual(["urge", "handler"]);
  expect(batchOperations("done", director)).toEqual([]);
});
