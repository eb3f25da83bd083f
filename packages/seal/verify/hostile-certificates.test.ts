import { sm2 } from "sm-crypto-v2";
import { describe, expect, it } from "vitest";
import { newSigningKey } from "../crypto/keys.ts";
import { parts, readWhole } from "../der/read.ts";
import { bits, sequence } from "../der/write.ts";
import { places, plainOfd, plainPdf } from "../documents.testing.ts";
import { packed, sealedFiles } from "../ofd/foreign.testing.ts";
import { sealOfd } from "../ofd/seal-ofd.ts";
import { sealPdf } from "../pdf/seal-pdf.ts";
import { sealDrawing } from "../picture/seal-drawing.ts";
import { after, before, serial, testAuthority, testSealer, today } from "../testing.ts";
import { readCertificate } from "../x509/certificate.ts";
import type { Trust } from "../x509/chain.ts";
import { issueCrl, readCrl } from "../x509/crl.ts";
import { issueCertificate, type Purpose } from "../x509/issue.ts";
import { nameOf } from "../x509/name.ts";
import { verifyFile } from "./verify-file.ts";

const authority = testAuthority("p256");
const drawing = sealDrawing("清安市人民政府", "department");
const name = "清安市人民政府";
type Holder = ReturnType<typeof authority.issue>;

const pdfBy = (holder: Holder) => sealPdf(plainPdf, { name, drawing, ...holder }, places, today);
const stateOf = (file: Buffer, trust: Trust = authority.trust, now = today) => {
  const { verdict, signatures } = verifyFile(file, trust, now);
  return `${verdict}: ${signatures[0]?.state}`;
};

function ofdWithTrust(): [Buffer, Trust] {
  const { authority: chinese, sealer } = testSealer();
  return [sealOfd(plainOfd, sealer, places, today), chinese.trust];
}

/** A certificate of the same authority for something else, or from an issuer that only bears its name. */
function issued(purpose: Purpose, from: Pick<typeof authority, "key" | "subject"> = authority): Holder {
  const key = newSigningKey("p256");
  const subject = nameOf({ commonName: name });
  const common = { serial: serial(), subject, notBefore: before, notAfter: after, algorithm: "p256" as const };
  return {
    key,
    certificate: issueCertificate({ ...common, issuer: from.subject, publicKey: key.publicKey, purpose }, from.key),
  };
}

describe("a PDF whose signer's certificate", () => {
  const day = 86_400_000;
  const days = (from: number, until: number) => ({
    notBefore: new Date(today.getTime() + from * day),
    notAfter: new Date(today.getTime() + until * day),
  });

  it("is good at the time, is valid, also once it is over", () => {
    const file = pdfBy(authority.issue(name, days(-9, 9)));
    expect(stateOf(file)).toBe("valid: valid");
    expect(stateOf(file, authority.trust, new Date(today.getTime() + 30 * day))).toBe("valid: valid");
  });

  it.each([
    ["was over", days(-9, -1)],
    ["had not begun", days(1, 9)],
  ])("%s is told so", (_, times) => {
    expect(stateOf(pdfBy(authority.issue(name, times)))).toBe("intact: certificateExpired");
  });

  it("was revoked before is told so", () => {
    const holder = authority.issue(name);
    const revoked = [
      { serial: readCertificate(holder.certificate).serial, at: before, reason: "keyCompromise" as const },
    ];
    const request = { issuer: authority.subject, number: 1, thisUpdate: today, nextUpdate: after, revoked };
    const crls = [readCrl(issueCrl(request, authority.key), readCertificate(authority.root))];
    expect(stateOf(pdfBy(holder), { ...authority.trust, crls })).toBe("changed: certificateRevoked");
  });

  it.each(["signIn", "authority", "root"] as const)("is for another purpose (%s) proves nothing", (purpose) => {
    expect(stateOf(pdfBy(issued(purpose)))).toBe("changed: certificateBroken");
  });

  it("is from another authority is told to be unknown here, and from one of the same name to be broken", () => {
    expect(stateOf(pdfBy(testAuthority("p256", "外省根证书").issue(name)))).toBe("intact: issuerUnknown");
    expect(stateOf(pdfBy(issued("signing", { ...testAuthority("p256"), subject: authority.subject })))).toBe(
      "changed: certificateBroken",
    );
  });

  it("is from a holder who is no authority is not believed", () => {
    const holder = authority.issue(name);
    const below = issued("signing", { key: holder.key, subject: readCertificate(holder.certificate).subject });
    expect(stateOf(pdfBy(below))).toBe("intact: issuerUnknown");
  });
});

describe.each([
  ["PDF", pdfBy(authority.issue(name)), authority.trust],
  ["OFD", ...ofdWithTrust()],
] as const)("the time that a sealed %s states", (_, file, trust) => {
  const minutesAgo = (minutes: number) => new Date(today.getTime() - minutes * 60_000);

  it("may lie ahead of ours by as much as clocks are apart", () => {
    expect(stateOf(file, trust, minutesAgo(5))).toBe("valid: valid");
  });

  it("is not believed where it is still to come", () => {
    expect(stateOf(file, trust, minutesAgo(15))).toBe("intact: dateAhead");
  });

  it("does not hide what is worse", () => {
    const changed = Buffer.from(file);
    changed[Math.floor(file.length / 3)]! ^= 1;
    expect(stateOf(changed, trust, minutesAgo(15))).toBe("changed: changed");
  });
});

describe("an OFD whose seal", () => {
  const city = testSealer();
  const { trust } = city.authority;
  const value = "Doc_0/Signs/Sign_0/SignedValue.dat";

  it("was made under an authority that only bears the same name is forged", () => {
    expect(stateOf(sealOfd(plainOfd, testSealer().sealer, places, today), trust)).toBe("changed: sealForged");
  });

  it("is signed with another signer's number than SM2 sets is not believed", () => {
    const files = sealedFiles(city.sealer);
    const [signed, certificate, algorithm] = parts(readWhole(files.get(value)!));
    const sign = (userId?: string) => {
      const more = { der: true, hash: true, ...(userId ? { userId } : {}) };
      const hex = sm2.doSignature(signed!.whole, city.sealer.key.privateKey.toString("hex"), more);
      const whole = [signed, certificate, algorithm].map((part) => part!.whole);
      return packed(new Map([...files, [value, sequence(...whole, bits(Buffer.from(hex, "hex")))]]));
    };
    expect(stateOf(sign(), trust)).toBe("valid: valid");
    expect(stateOf(sign("8765432112345678"), trust)).toBe("changed: signatureWrong");
  });

  it("has a time stamp behind it that is none is told to have more than is covered", () => {
    const files = sealedFiles(city.sealer);
    const whole = parts(readWhole(files.get(value)!)).map((part) => part.whole);
    const more = packed(new Map([...files, [value, sequence(...whole, bits(Buffer.from("no stamp")))]]));
    expect(verifyFile(more, trust, today)).toMatchObject({ verdict: "partly", uncovered: [value] });
  });
});
