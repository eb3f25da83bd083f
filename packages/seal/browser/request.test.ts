import { describe, expect, it } from "vitest";
import { publicKeyInfo } from "../crypto/keys.ts";
import { verifyMessage } from "../crypto/sign.ts";
import { FormatError } from "../der/read.ts";
import { has, run, SM2_ID } from "../tools.testing.ts";
import { readRequest } from "../x509/request.ts";
import { signatureIds } from "./key-info.ts";
import { fromPem, toPem } from "./pem.ts";
import { certificateRequest } from "./request.ts";
import { deviceKey, newDeviceKeys, newSm2Key, sm2Key } from "./signer.ts";

const keys = { p256: await deviceKey(await newDeviceKeys()), sm2: sm2Key(newSm2Key()) };
const kinds = ["p256", "sm2"] as const;
const options = { p256: [], sm2: ["-vfyopt", SM2_ID] };

describe.each(kinds)("a request for a certificate by %s, made in a browser", (kind) => {
  it("is believed with its key, and with no byte of it changed", async () => {
    const request = Buffer.from(await certificateRequest(keys[kind], "胡诗琳"));
    const read = readRequest(request);
    expect([read.algorithm, read.publicKey]).toEqual([kind, Buffer.from(keys[kind].publicKey)]);
    for (let at = 0; at < request.length; at += 7) {
      const changed = Buffer.from(request);
      changed[at]! ^= 1;
      expect(() => readRequest(changed), `byte ${at}`).toThrow(FormatError);
    }
  });

  it("comes from a key that signs what others verify", async () => {
    const message = Buffer.from("通政");
    const info = publicKeyInfo(kind, Buffer.from(keys[kind].publicKey));
    const signature = Buffer.from(await keys[kind].sign(message));
    expect(verifyMessage(info, signatureIds[kind], message, signature)).toBe(true);
    expect(verifyMessage(info, signatureIds[kind], Buffer.from("政通"), signature)).toBe(false);
  });

  it.skipIf(!has("openssl"))("is verified by openssl", async () => {
    const request = toPem("CERTIFICATE REQUEST", await certificateRequest(keys[kind], "胡诗琳"));
    const asked = ["req", "-in", "request.pem", "-verify", "-noout", "-subject", "-nameopt", "utf8", ...options[kind]];
    const { ok, text } = run("openssl", asked, { "request.pem": request });
    expect([ok, text]).toEqual([true, expect.stringContaining("verify OK")]);
    expect(text).toContain("CN=胡诗琳");
  });
});

describe.skipIf(!has("openssl")).each([
  ["p256", "prime256v1", "-sha256"],
  ["sm2", "SM2", "-sm3 -sigopt distid:1234567812345678"],
])("a request by %s that openssl made", (kind, curve, how) => {
  it("is read", () => {
    const { text } = run(
      "sh",
      [
        "-c",
        `openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:${curve} -out k 2>/dev/null ||
          openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:${curve} -out k 2>/dev/null
        openssl req -new -key k ${how} -subj /CN=somebody -utf8`,
      ],
      {},
    );
    const request = fromPem("CERTIFICATE REQUEST", text);
    expect(readRequest(Buffer.from(request!)).algorithm).toBe(kind);
  });
});

it("refuses a key of another curve", () => {
  if (!has("openssl")) return;
  const { text } = run(
    "sh",
    ["-c", "openssl ecparam -genkey -name secp384r1 -out k; openssl req -new -key k -subj /CN=x"],
    {},
  );
  expect(() => readRequest(Buffer.from(fromPem("CERTIFICATE REQUEST", text)!))).toThrow(FormatError);
});
