import { describe, expect, it } from "vitest";
import { publicKeyInfo } from "../crypto/keys.ts";
import { testAuthority, today } from "../testing.ts";
import { has, pem, run, SM2_ID } from "../tools.testing.ts";
import { readCertificate } from "../x509/certificate.ts";
import { signText, verifyText } from "./signed-text.ts";

const authority = testAuthority("sm2");
const { key, certificate } = authority.issue("周明");
const text = "同意印发。";
const signature = signText(text, key);

describe("a signature beside its text", () => {
  it("holds for the text to the letter, and names who signed", () => {
    const report = verifyText(text, { certificate, signature }, authority.trust, today, today);
    expect(report).toMatchObject({ state: "valid", signer: "周明" });
    const changed = verifyText("同意印发！", { certificate, signature }, authority.trust, today, today);
    expect(changed.state).toBe("signatureWrong");
  });

  it("is vouched for only where its issuer is known, and unreadable without a certificate", () => {
    expect(verifyText(text, { certificate, signature }, { roots: [] }, today, today).state).toBe("issuerUnknown");
    const broken = { certificate: Buffer.from("none"), signature };
    expect(verifyText(text, broken, authority.trust, today, today).state).toBe("unreadable");
  });

  it.skipIf(!has("openssl"))("is accepted by openssl", () => {
    const { publicKey } = readCertificate(certificate);
    expect(publicKey).toEqual(publicKeyInfo("sm2", key.publicKey));
    const files = { text, signature, "key.pem": pem("PUBLIC KEY", publicKey) };
    const how = ["-verify", "-pubin", "-inkey", "key.pem", "-rawin", "-digest", "sm3", "-pkeyopt", SM2_ID];
    expect(run("openssl", ["pkeyutl", ...how, "-in", "text", "-sigfile", "signature"], files).text).toContain(
      "Verified Successfully",
    );
  });
});
