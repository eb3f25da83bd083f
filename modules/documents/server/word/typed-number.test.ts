import { describe, expect, it } from "vitest";
import { headingNumber } from "../../contract/index.ts";
import { readTypedNumber } from "./typed-number.ts";

describe("a number typed before a heading", () => {
  it.each([
    ["一、总体要求", { level: 1, value: 1, rest: "总体要求", isStandard: true }],
    ["二十一、附则", { level: 1, value: 21, rest: "附则", isStandard: true }],
    ["（三）强化保障", { level: 2, value: 3, rest: "强化保障", isStandard: true }],
    ["(三) 强化保障", { level: 2, value: 3, rest: "强化保障", isStandard: false }],
    ["1.加强领导", { level: 3, value: 1, rest: "加强领导", isStandard: true }],
    ["12．加强领导", { level: 3, value: 12, rest: "加强领导", isStandard: true }],
    ["1、加强领导", { level: 3, value: 1, rest: "加强领导", isStandard: false }],
    ["（2）落实责任", { level: 4, value: 2, rest: "落实责任", isStandard: true }],
    ["1.5 万人次", undefined],
    ["2026年工作", undefined],
    ["一是加强领导", undefined],
    ["一、", undefined],
    ["（此件公开发布）", undefined],
  ])("%s", (text, expected) => {
    expect(readTypedNumber(text)).toEqual(expected);
  });

  it("reads back every number that headings get", () => {
    for (const level of [1, 2, 3, 4] as const)
      for (let value = 1; value <= 300; value += 1)
        expect(readTypedNumber(`${headingNumber(level, value)}甲`)).toEqual({
          level,
          value,
          rest: "甲",
          isStandard: true,
        });
  });
});
