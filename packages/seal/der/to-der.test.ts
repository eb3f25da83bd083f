import { describe, expect, it } from "vitest";
import { FormatError } from "./read.ts";
import { toDer } from "./to-der.ts";

const bytes = (hex: string) => Buffer.from(hex, "hex");
const der = (hex: string) => {
  const { whole, end } = toDer(bytes(hex));
  return [whole.toString("hex"), end];
};

describe("BER written as DER", () => {
  it("stays as it is where it is DER, whatever follows", () => {
    expect(der("30060201010401aa0000")).toEqual(["30060201010401aa", 8]);
  });

  it("has lengths that are definite and short, and strings in one piece", () => {
    expect(der("3080020101000099")).toEqual(["3003020101", 7]);
    expect(der("308103020101")).toEqual(["3003020101", 6]);
    expect(der("24800401aa0402bbcc0000")).toEqual(["0403aabbcc", 11]);
  });

  it.each([
    ["an element beyond the end", "300502"],
    ["a length without end that does not end", "3080020101"],
    ["a primitive element without an end", "04800000"],
    ["a string of other pieces", "24800201010000"],
    ["depth without end", "3080".repeat(60)],
  ])("is refused with %s", (_, hex) => {
    expect(() => toDer(bytes(hex))).toThrow(FormatError);
  });
});
