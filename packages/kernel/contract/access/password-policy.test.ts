import { expect, test } from "vitest";
import { passwordFaults } from "./password-policy.ts";

const rules = { passwordMinLength: 8, passwordClasses: 3 };
const owner = { account: "zhangjg", name: "张建国", pinyin: "zhang jian guo" };

test.each([
  ["Ab3$", ["too_short", "common"]],
  ["mountain7", ["too_few_classes"]],
  ["MOUNTAIN7", ["too_few_classes"]],
  ["Mountain7", []],
  ["mountain-7", []],
  ["Xx-zhangjg-8", ["contains_account"]],
  ["Xx-ZHANGJG-8", ["contains_account"]],
  ["我是张建国Aa-1", ["contains_name"]],
  ["ZhangJianGuo#1", ["contains_name"]],
  ["Password123", ["common"]],
  ["P@ssw0rd!", ["common"]],
  ["Admin@2026", ["common"]],
  ["Aa123456", ["common"]],
  ["Qwer1234!", ["common"]],
  ["1qaz2wsx!Q", ["common"]],
  ["Zhengfu@2026", ["common"]],
  ["Aa1Aa1Aa1", ["common"]],
  ["青山Yi-jiu7", []],
  ["", ["too_short", "too_few_classes", "common"]],
])("judges the password %j: %j", (password, faults) => {
  expect(passwordFaults(password, rules, owner)).toEqual(faults);
});

test("asks for all four classes where the rules do", () => {
  expect(passwordFaults("Mountain7", { ...rules, passwordClasses: 4 }, owner)).toEqual(["too_few_classes"]);
  expect(passwordFaults("Mountain-7", { ...rules, passwordClasses: 4 }, owner)).toEqual([]);
});
