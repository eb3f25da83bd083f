import fc from "fast-check";
import { expect, it } from "vitest";
import { addMoney, cents, groupMoney, moneyInWords, moneyOf, readMoney, written } from "./money.ts";

it.each([
  ["0.00", "人民币零元整"],
  ["0.05", "人民币伍分"],
  ["0.50", "人民币伍角整"],
  ["16.00", "人民币壹拾陆元整"],
  ["107000.53", "人民币壹拾万柒仟元伍角叁分"],
  ["6007.14", "人民币陆仟零柒元壹角肆分"],
  ["1409.50", "人民币壹仟肆佰零玖元伍角整"],
  ["325.04", "人民币叁佰贰拾伍元零肆分"],
  ["16409.02", "人民币壹万陆仟肆佰零玖元零贰分"],
  ["100000001.00", "人民币壹亿零壹元整"],
  ["200000000000.00", "人民币贰仟亿元整"],
  ["-12.30", "人民币负壹拾贰元叁角整"],
])("%s is %s in words", (amount, words) => {
  expect(moneyInWords(amount)).toBe(words);
});

it.each([
  ["1,234.5", "1234.50"],
  ["￥30 元", "30.00"],
  [12, "12.00"],
  ["1.234", undefined],
  ["01", undefined],
  ["1000000000000", undefined],
  ["", undefined],
  [Number.NaN, undefined],
])("reads %s as %s", (given, amount) => {
  expect(readMoney(given)).toBe(amount);
});

it("adds amounts exactly", () => {
  const amount = fc.bigInt({ min: -99_999_999_999n, max: 99_999_999_999n });
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 20 }), (amounts) => {
      expect(cents(addMoney(amounts.map(written)))).toBe(amounts.reduce((sum, one) => sum + one, 0n));
    }),
  );
});

it("rounds half a cent away from zero and groups thousands", () => {
  expect([moneyOf(1.005), moneyOf(-2.675), moneyOf(0.1 + 0.2), moneyOf(1e12), moneyOf(Number.NaN)]).toEqual([
    "1.01",
    "-2.68",
    "0.30",
    undefined,
    undefined,
  ]);
  expect(["1234567.80", "-999.00", "12345.00"].map(groupMoney)).toEqual(["1,234,567.80", "-999.00", "12,345.00"]);
});
