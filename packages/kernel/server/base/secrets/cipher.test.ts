import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idOfKey, newKey, readKey, seal, sealedBy, unseal } from "./cipher.ts";

const key = newKey();

describe("a sealed text", () => {
  test("opens by its key for its purpose, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, purpose) => {
        const sealed = seal(key, text, purpose);
        expect(sealedBy(sealed)).toBe(idOfKey(key));
        expect(unseal(key, sealed, purpose)).toBe(text.toWellFormed());
      }),
    );
  });

  test("opens by no other key and for no other purpose", () => {
    const sealed = seal(key, "JBSWY3DPEHPK3PXP", "totp:one");
    expect(unseal(newKey(), sealed, "totp:one")).toBeUndefined();
    expect(unseal(key, sealed, "totp:two")).toBeUndefined();
  });

  test("does not open when one bit of it was changed, or its end is missing", () => {
    const [prefix, id, body = ""] = seal(key, "JBSWY3DPEHPK3PXP", "totp:one").split("$");
    const bytes = Buffer.from(body, "base64url");
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ 1;
      expect(unseal(key, [prefix, id, changed.toString("base64url")].join("$"), "totp:one")).toBeUndefined();
      expect(unseal(key, [prefix, id, bytes.subarray(0, at).toString("base64url")].join("$"), "totp:one")).toBe(
        undefined,
      );
    }
  });

  test("looks different each time", () => {
    expect(seal(key, "same", "p")).not.toBe(seal(key, "same", "p"));
  });
});

test("text that was never sealed is told apart", () => {
  expect(sealedBy("JBSWY3DPEHPK3PXP")).toBeUndefined();
});

test("a key is 32 bytes in base64 and nothing else", () => {
  expect(readKey(key.toString("base64"))).toEqual(key);
  for (const text of ["", "abc", key.toString("base64url").slice(1), `${key.toString("base64")}x`])
    expect(readKey(text)).toBeUndefined();
});
