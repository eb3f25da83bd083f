import { expect, test } from "vitest";
import { personKeys, searchKey, spellPerson, spellUnit } from "./spelling.ts";

test.each([
  ["单喆", "shan zhe", "sz"],
  ["仇堃玥", "qiu kun yue", "qky"],
  ["曾国强", "zeng guo qiang", "zgq"],
  ["欧阳祎珺", "ou yang yi jun", "oyyj"],
  ["吕翀", "lv chong", "lc"],
  ["阿依古丽·买买提", "a yi gu li mai mai ti", "ayglmmt"],
  ["Ольга", "ольга", "о"],
])("spells the person %s as %s", (name, pinyin, initials) => {
  expect(spellPerson(name)).toEqual({ pinyin, initials });
});

test("reads a unit's first character as no surname", () => {
  expect(spellUnit("单县人民政府").pinyin.startsWith("dan ")).toBe(true);
  expect(spellUnit("12345热线中心").initials).toBe("1rxzx");
});

test("a person is found by every part of the name, its pinyin and initials, and by account and phone", () => {
  const keys = personKeys({ name: "单国喆", account: "shanguozhe2", phone: "138-0000-1234" });
  const found = (q: string) => keys.some((key) => key.startsWith(searchKey(q)));
  const wanted = [
    "单国喆",
    "国喆",
    "喆",
    "shanguo",
    "Guo Zhe",
    "zhe",
    "sgz",
    "gz",
    "SHANGUOZHE2",
    "13800001234",
    "1234",
  ];
  expect(wanted.filter((q) => !found(q))).toEqual([]);
  expect(found("dan guo")).toBe(true);
  expect(["guoshan", "国单", "0000"].filter(found)).toEqual([]);
});

test("a search holds nothing that a pattern would read as a sign", () => {
  expect(searchKey(" 100%_王\\ ＺＨＡＮＧ ")).toBe("100王zhang");
});
