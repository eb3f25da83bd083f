import { describe, expect, it } from "vitest";
import { has, run } from "../tools.testing.ts";
import { certificateIn, KeyFileError, keyFile, openKey, sealKey } from "./key-file.ts";
import { newSm2Key, sm2Key } from "./signer.ts";

const privateKey = newSm2Key();
const sealed = await sealKey(privateKey, "青山-password");
const message = Buffer.from("通政");
const faultOf = (opening: Promise<unknown> | (() => unknown)) =>
  Promise.resolve()
    .then(() => (typeof opening === "function" ? opening() : opening))
    .then(
      () => "opened",
      (error: unknown) => (error instanceof KeyFileError ? error.fault : error),
    );

describe("a key file", () => {
  it("opens by its password and signs, and by no other", async () => {
    const opened = await openKey(sealed, "青山-password");
    expect(opened.algorithm).toBe("sm2");
    expect((await opened.sign(message)).length).toBeGreaterThan(60);
    expect(await faultOf(openKey(sealed, "青山-Password"))).toBe("wrongPassword");
  });

  it("does not hold the key in readable form", () => {
    expect(Buffer.from(sealed.replaceAll(/-----.*-----|\s/g, ""), "base64").includes(Buffer.from(privateKey))).toBe(
      false,
    );
  });

  it("carries the certificate beside the key, and says which of the two is missing", async () => {
    const certificate = Uint8Array.of(0x30, 1, 0);
    expect(certificateIn(keyFile(sealed, certificate))).toEqual(certificate);
    expect(await faultOf(() => certificateIn(sealed))).toBe("noCertificate");
    expect(await faultOf(openKey("今天下雨", "x"))).toBe("noKey");
    const broken = sealed.replace(/\n[A-Za-z0-9+/]{64}\n/, "\nMAAA\n");
    expect(await faultOf(openKey(broken, "x"))).toBe("unknownKind");
  });

  it.skipIf(!has("openssl"))("is opened by openssl", () => {
    const { text } = run("openssl", ["pkey", "-in", "k", "-passin", "pass:青山-password", "-noout", "-text"], {
      k: sealed,
    });
    expect(text).toContain("ASN1 OID: SM2");
    const hex = text.replaceAll(/[\s:]/g, "");
    expect(hex).toContain(Buffer.from(sm2Key(privateKey).publicKey).toString("hex"));
  });

  it.skipIf(!has("openssl")).each(["prime256v1", "SM2"])("of %s is read when openssl made it", async (curve) => {
    const { text } = run(
      "sh",
      [
        "-c",
        `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:${curve} -out k 2>/dev/null
        openssl pkcs8 -topk8 -in k -v2 aes-256-cbc -passout pass:secret-1`,
      ],
      {},
    );
    const opened = await openKey(text, "secret-1");
    expect(opened.algorithm).toBe(curve === "SM2" ? "sm2" : "p256");
    expect((await opened.sign(message)).length).toBeGreaterThan(60);
    expect(await faultOf(openKey(text, "secret-2"))).toBe("wrongPassword");
  });
});
