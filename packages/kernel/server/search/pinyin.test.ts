import { expect, it } from "vitest";
import { spellings } from "./pinyin.ts";

it.each([
  ["张伟", ["zhangwei", "zw"]],
  ["单乐", ["shanle", "danle", "shanyue", "sl", "dl", "sy"]],
  ["曾国藩", ["zengguofan", "zgf"]],
  ["欧阳娜娜", ["ouyangnana", "oynn"]],
  ["吕布", ["lvbu", "lb"]],
  ["朴槿惠", ["piaojinhui", "pujinhui"]],
])("%s is found by every way to read it", (name, expected) => {
  expect(spellings(name)).toEqual(expect.arrayContaining(expected));
});

it("stays short for a long name of many readings", () => {
  expect(spellings("单曾解仇盖朴乐朝重行").length).toBeLessThanOrEqual(48);
});
