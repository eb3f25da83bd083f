import { sign as nodeSign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { has, pem, run, SM2_ID } from "../tools.testing.ts";
import { sm3 } from "./hash.ts";
import { algorithms, newSigningKey, nodeKeyOf, privateKeyInfo, publicKeyInfo } from "./keys.ts";
import { signatureIds, signMessage, verifyMessage } from "./sign.ts";

const message = Buffer.from("清安市人民政府关于加强电子印章管理的通知");

describe.each(algorithms)("a signature by %s", (algorithm) => {
  const key = newSigningKey(algorithm);
  const info = publicKeyInfo(algorithm, key.publicKey);
  const kind = signatureIds[algorithm];
  const signature = signMessage(key, message);

  it("holds for its message and its key only", () => {
    expect(verifyMessage(info, kind, message, signature)).toBe(true);
    expect(verifyMessage(info, kind, Buffer.from("other"), signature)).toBe(false);
    const other = newSigningKey(algorithm);
    expect(verifyMessage(publicKeyInfo(algorithm, other.publicKey), kind, message, signature)).toBe(false);
  });

  it("holds with no bit of it changed", () => {
    for (let at = 0; at < signature.length; at += 1) {
      const changed = Buffer.from(signature);
      changed[at] = changed[at]! ^ 1;
      expect(verifyMessage(info, kind, message, changed), `byte ${at}`).toBe(false);
    }
  });

  it("holds again and again, when the key's multiples are kept", () => {
    for (let time = 0; time < 5; time += 1) expect(verifyMessage(info, kind, message, signature)).toBe(true);
  });

  it.skipIf(!has("openssl"))("is accepted by openssl, and openssl's by us", () => {
    const files = {
      message,
      signature,
      "public.pem": pem("PUBLIC KEY", info),
      "private.pem": pem("PRIVATE KEY", privateKeyInfo(key)),
    };
    const hash = algorithm === "sm2" ? ["-digest", "sm3", "-pkeyopt", SM2_ID] : ["-digest", "sha256"];
    const verified = run(
      "openssl",
      [
        "pkeyutl",
        "-verify",
        "-pubin",
        "-inkey",
        "public.pem",
        "-in",
        "message",
        "-rawin",
        "-sigfile",
        "signature",
        ...hash,
      ],
      files,
    );
    expect(verified.text).toContain("Verified Successfully");
    const made = run(
      "openssl",
      ["pkeyutl", "-sign", "-inkey", "private.pem", "-in", "message", "-rawin", "-hexdump", ...hash],
      files,
    );
    const hex = [...made.text.matchAll(/^[0-9a-f]{4} - ((?:[0-9a-f]{2}[ -]?)+)/gm)]
      .map(([, row = ""]) => row.replaceAll(/[ -]/g, ""))
      .join("");
    expect(verifyMessage(info, kind, message, Buffer.from(hex, "hex"))).toBe(true);
  });
});

it("hashes by SM3 as the standard's example says (GB/T 32905, A.1)", () => {
  expect(sm3(Buffer.from("abc")).toString("hex")).toBe(
    "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
  );
});

it("a signature of both numbers side by side is judged as such (BSI TR-03111)", () => {
  const key = newSigningKey("p256");
  const info = publicKeyInfo("p256", key.publicKey);
  const plain = "0.4.0.127.0.7.1.1.4.1.3";
  const signature = nodeSign("sha256", message, { key: nodeKeyOf(key), dsaEncoding: "ieee-p1363" });
  expect(verifyMessage(info, plain, message, signature)).toBe(true);
  expect(verifyMessage(info, plain, Buffer.from("other"), signature)).toBe(false);
  expect(verifyMessage(info, plain, message, signMessage(key, message))).toBe(false);
});
