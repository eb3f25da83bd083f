import { expect, test } from "vitest";
import { placeOf } from "./persons.ts";

test("where somebody sits is said without a department where there is none", () => {
  expect(placeOf({ unitName: "市财政局", departmentName: "办公室", title: "主任" })).toBe("市财政局 办公室 主任");
  expect(placeOf({ unitName: "市财政局", departmentName: null, title: "局长" })).toBe("市财政局 局长");
});

test("a department that the title names is not said twice", () => {
  expect(placeOf({ unitName: "市财政局", departmentName: "预算科", title: "预算科科长" })).toBe("市财政局 预算科科长");
});
