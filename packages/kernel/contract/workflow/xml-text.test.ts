import { expect, test } from "vitest";
import { xmlText } from "./xml-text.ts";

const file = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a name="审核"/>`;
const utf16 = (text: string, little: boolean, bom: string) =>
  Uint8Array.from(
    [...(bom + text)].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
/** 审核 in GBK. */
const gbk = Uint8Array.from(
  [...Buffer.from(file("GBK").replace("审核", "@")).toString("latin1")].flatMap((sign) =>
    sign === "@" ? [0xc9, 0xf3, 0xba, 0xcb] : [sign.charCodeAt(0)],
  ),
);

test.each([
  ["UTF-8", Buffer.from(file("UTF-8"))],
  ["UTF-8 with a mark", Buffer.from(`\ufeff${file("UTF-8")}`)],
  ["UTF-8 that says UTF-16", Buffer.from(file("UTF-16"))],
  ["UTF-16 with a mark", utf16(file("UTF-16"), true, "\ufeff")],
  ["UTF-16, the other way round", utf16(file("UTF-16"), false, "\ufeff")],
  ["UTF-16 without a mark", utf16(file("UTF-16"), true, "")],
  ["GBK", gbk],
])("reads %s, and goes on as UTF-8", (_, bytes) => {
  expect(xmlText(bytes)?.replace("UTF-16", "UTF-8")).toBe(file("UTF-8"));
});

test("says nothing of bytes that are not what the file says, nor of encodings that nobody knows", () => {
  expect(xmlText(Uint8Array.from([0x3c, 0x61, 0xff, 0x3e]))).toBeUndefined();
  expect(xmlText(Buffer.from(file("klingon")))).toBeUndefined();
  expect(xmlText(new Uint8Array())).toBe("");
});
