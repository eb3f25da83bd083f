import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { children, FormatError, integerBytes, oidOf, readElement, readWhole, timeOf } from "./read.ts";
import { element, generalizedTime, integer, octets, oid, sequence } from "./write.ts";

const bytes = (hex: string) => Buffer.from(hex, "hex");

describe("reading DER", () => {
  it("gives back what was written, of any length", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 4 }), (parts) => {
        const written = sequence(...parts.map((part) => octets(Buffer.from(part))));
        expect(children(readWhole(written)).map(({ content }) => [...content])).toEqual(parts.map((part) => [...part]));
      }),
    );
  });

  it.each([
    ["a length longer than needed", "30810100"],
    ["a length without end", "30800000"],
    ["an element beyond the end", "300500"],
    ["bytes after the end", "300000"],
    ["a tag of several bytes", "3f0100"],
  ])("refuses %s", (_, hex) => {
    expect(() => readWhole(bytes(hex))).toThrow(FormatError);
  });

  it.each(["02020001", "0200", "020181"])("refuses the number %s, which is not the shortest or negative", (hex) => {
    expect(() => integerBytes(readWhole(bytes(hex)))).toThrow(FormatError);
  });

  it("reads numbers, identifiers and times", () => {
    expect(integerBytes(readWhole(integer(0x1_0000_0000))).toString("hex")).toBe("0100000000");
    expect(oidOf(readWhole(oid("1.2.156.10197.1.501")))).toBe("1.2.156.10197.1.501");
    expect(oidOf(readWhole(oid("2.16.840.1.101.3.4.2.1")))).toBe("2.16.840.1.101.3.4.2.1");
    expect(timeOf(readWhole(generalizedTime(new Date("2026-03-16T01:02:03Z"))))).toEqual(
      new Date("2026-03-16T01:02:03Z"),
    );
    expect(timeOf(readWhole(element(0x17, Buffer.from("991231235959Z"))))).toEqual(new Date("1999-12-31T23:59:59Z"));
  });

  it("throws nothing but its own error, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (raw) => {
        try {
          for (const read of children(readElement(Buffer.from(raw)))) oidOf(read);
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
    );
  });
});
