import { expect, test } from "vitest";
import { z } from "zod";
import { chineseFault } from "./fault-words.ts";

const faultsOf = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: chineseFault }).error?.issues.map(({ message }) => message);

test.each<[z.ZodType, unknown, string]>([
  [z.array(z.string()).min(1), [], "不能为空"],
  [z.array(z.string()).min(2), ["一"], "至少2项"],
  [z.array(z.string()).max(1), ["一", "二"], "至多1项"],
  [z.string().min(1), "", "不能为空"],
  [z.string().max(2), "一二三", "至多2个字"],
  [z.number().min(3), 1, "应不小于3"],
  [z.number().positive(), 0, "应大于0"],
  [z.int().max(3), 4, "应不大于3"],
  [z.int(), 1.5, "应为整数"],
  [z.string(), 1, "应为文字"],
  [z.string(), undefined, "缺少这一项"],
  [z.enum(["asc", "desc"]), "up", "只能是：asc、desc"],
  [z.uuid(), "1", "不是有效的编号（UUID）"],
  [z.iso.date(), "2026-2-30", "日期应写作2026-01-31这样"],
])("says what a value must be, without the library's signs (%#)", (schema, value, words) => {
  expect(faultsOf(schema, value)).toEqual([words]);
});

test("names the fields that nobody knows, and leaves a rule's own words as they are", () => {
  expect(faultsOf(z.strictObject({}), { colour: 1, size: 2 })).toEqual(["没有这样的项目：colour、size"]);
  expect(faultsOf(z.string().refine(Boolean, "请填写事由"), "")).toEqual(["请填写事由"]);
});
