import { describe, expect, it } from "vitest";
import { sha256 } from "../crypto/hash.ts";
import { places, plainOfd, plainPdf } from "../documents.testing.ts";
import { sealOfd } from "../ofd/seal-ofd.ts";
import { sealPdf } from "../pdf/seal-pdf.ts";
import { sealDrawing } from "../picture/seal-drawing.ts";
import { after, before, serial, testAuthority, testSealer, today } from "../testing.ts";
import { signText, verifyText } from "../text/signed-text.ts";
import { readCertificate } from "../x509/certificate.ts";
import type { Trust } from "../x509/chain.ts";
import { issueCrl, readCrl } from "../x509/crl.ts";
import { issueCertificate } from "../x509/issue.ts";
import { verifyFile } from "./verify-file.ts";

const day = 86_400_000;
const name = "清安市人民政府";
const authority = testAuthority("p256");
const holder = authority.issue(name);
const times = { serial: serial(), notBefore: before, notAfter: after };
const later = new Date(today.getTime() + 10 * day);

const digestOf = (certificate: Buffer) => sha256(certificate).toString("hex");
/** The root fell at a moment; its owner remembers these certificates. */
const fallen = ({ root }: { root: Buffer }, since: Date, ...issued: readonly Buffer[]): Trust => ({
  roots: [],
  dropped: [{ root: readCertificate(root), since, issued: new Set(issued.map(digestOf)) }],
});
const pdfBy = (own: typeof holder, at = today) =>
  sealPdf(plainPdf, { name, drawing: sealDrawing(name, "department"), ...own }, places, at);
const stateOf = (file: Buffer, trust: Trust) => {
  const { verdict, signatures } = verifyFile(file, trust, later);
  return `${verdict}: ${signatures[0]?.state}`;
};

describe("what was sealed below a root that is dropped", () => {
  const file = pdfBy(holder);

  it("before it fell, with a certificate that its owner remembers, is told to be unchanged and no more", () => {
    expect(stateOf(file, fallen(authority, later, holder.certificate))).toBe("intact: rootDropped");
  });

  it("after it fell is not believed, and neither is what names the very moment", () => {
    expect(stateOf(pdfBy(holder, later), fallen(authority, today, holder.certificate))).toBe(
      "changed: rootCompromised",
    );
    expect(stateOf(file, fallen(authority, today, holder.certificate))).toBe("changed: rootCompromised");
  });

  it("by a certificate that somebody else made with its key, of whatever date, is not believed", () => {
    const made = authority.issue(name, { notBefore: before });
    expect(stateOf(pdfBy(made), fallen(authority, later, holder.certificate))).toBe("changed: rootCompromised");
  });

  it("by a certificate that was revoked before, or was out of its time, is told as ever", () => {
    const revoked = [{ serial: readCertificate(holder.certificate).serial, at: before, reason: "superseded" as const }];
    const request = { issuer: authority.subject, number: 1, thisUpdate: today, nextUpdate: later, revoked };
    const crls = [readCrl(issueCrl(request, authority.key), readCertificate(authority.root))];
    const trust = fallen(authority, later, holder.certificate);
    expect(stateOf(file, { ...trust, crls })).toBe("changed: certificateRevoked");
    const over = authority.issue(name, { notAfter: new Date(today.getTime() - day) });
    expect(stateOf(pdfBy(over), fallen(authority, later, over.certificate))).toBe("intact: certificateExpired");
  });

  it("is judged by the seal's maker too: one whom its owner does not remember made a forged seal", () => {
    const { authority: sm2, maker, sealer } = testSealer();
    const sealed = sealOfd(plainOfd, sealer, places, today);
    const both = [maker.certificate, sealer.certificate];
    expect(stateOf(sealed, fallen(sm2, later, ...both))).toBe("intact: rootDropped");
    expect(stateOf(sealed, fallen(sm2, later, sealer.certificate))).toBe("changed: sealForged");
    expect(stateOf(sealed, fallen(sm2, later, maker.certificate))).toBe("changed: rootCompromised");
  });

  it("stays so where a root that is believed had certified the fallen one's key", () => {
    const other = testAuthority("p256", "先前的根证书");
    const { key, subject } = authority;
    const crossed = issueCertificate(
      { algorithm: "p256", subject, publicKey: key.publicKey, issuer: other.subject, purpose: "authority", ...times },
      other.key,
    );
    const trust = { ...fallen(authority, today, holder.certificate), roots: other.trust.roots };
    const others = [readCertificate(crossed)];
    expect(stateOf(file, { roots: other.trust.roots, others })).toBe("valid: valid");
    expect(stateOf(file, { ...trust, others })).toBe("changed: rootCompromised");
  });
});

it("a signature beside its text is judged by the same rule", () => {
  const signature = signText("同意。", holder.key);
  const state = (trust: Trust) =>
    verifyText("同意。", { certificate: holder.certificate, signature }, trust, today, later).state;
  expect(state(fallen(authority, later, holder.certificate))).toBe("rootDropped");
  expect(state(fallen(authority, today, holder.certificate))).toBe("rootCompromised");
  expect(state(fallen(authority, later))).toBe("rootCompromised");
});
