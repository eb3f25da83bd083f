import { describe, expect, it } from "vitest";
import { ids } from "../browser/identifiers.ts";
import { sha256 } from "../crypto/hash.ts";
import { signMessage } from "../crypto/sign.ts";
import { parts, readWhole } from "../der/read.ts";
import { bits, generalizedTime, ia5, integer, octets, oid, sequence } from "../der/write.ts";
import { packed, sealedFiles } from "../ofd/foreign.testing.ts";
import { makeSeal, type SealRequest } from "../ses/seal.ts";
import { after, before, testAuthority, today } from "../testing.ts";
import { readCertificate } from "../x509/certificate.ts";
import type { Trust } from "../x509/chain.ts";
import { issueCrl, readCrl } from "../x509/crl.ts";
import { verifyFile } from "./verify-file.ts";

const value = "Doc_0/Signs/Sign_0/SignedValue.dat";
const name = "清安市财政局";
const day = 86_400_000;
type Holder = ReturnType<ReturnType<typeof testAuthority>["issue"]>;

const request = (holder: Holder): SealRequest => ({
  ...{ id: "1", name: `${name}公章`, type: 1, certificates: [holder.certificate] },
  ...{ createdAt: before, validFrom: before, validUntil: after },
  picture: { type: "PNG", bytes: Buffer.from("\x89PNG"), width: 42, height: 42 },
});
const check = (files: ReadonlyMap<string, Buffer>, trust: Trust) => {
  const { verdict, signatures } = verifyFile(packed(files), trust, today);
  return { verdict, state: signatures[0]?.state, algorithm: signatures[0]?.algorithm };
};

describe("an OFD with a seal of another maker", () => {
  const authority = testAuthority("sm2");
  const holder = authority.issue(name);
  const filesBy = (maker: Holder) => sealedFiles({ seal: makeSeal(request(holder), maker), ...holder });
  const maker = authority.issue("制章单位");

  it("is valid, and told apart where the maker's certificate was over or revoked when the seal was made", () => {
    const { trust } = authority;
    expect(check(filesBy(maker), trust)).toMatchObject({ verdict: "valid", state: "valid" });
    const times = { notBefore: new Date(before.getTime() - 9 * day), notAfter: new Date(before.getTime() - day) };
    expect(check(filesBy(authority.issue("制章单位", times)), trust)).toMatchObject({
      verdict: "intact",
      state: "makerExpired",
    });
    const revoked = [
      { serial: readCertificate(maker.certificate).serial, at: before, reason: "keyCompromise" as const },
    ];
    const list = { issuer: authority.subject, number: 1, thisUpdate: today, nextUpdate: after, revoked };
    const crls = [readCrl(issueCrl(list, authority.key), readCertificate(authority.root))];
    expect(check(filesBy(maker), { ...trust, crls })).toMatchObject({ verdict: "changed", state: "makerRevoked" });
  });

  it("whose maker nobody here knows is told to be of an unknown issuer", () => {
    const stranger = testAuthority("sm2", "外省根证书").issue("外省制章单位");
    expect(check(filesBy(stranger), authority.trust)).toMatchObject({ verdict: "intact", state: "issuerUnknown" });
  });

  it.each([
    ["a version that nobody knows", Buffer.from([0x45, 0x53, 0x02, 0x01, 0x04]), 4, 9],
    ["an algorithm that nobody knows", Buffer.from("2a811ccf55018375", "hex"), 7, 0x70],
  ])("of %s is told to be unsupported, and neither valid nor changed", (_, mark, at, to) => {
    const files = filesBy(maker);
    const bytes = Buffer.from(files.get(value)!);
    bytes[bytes.lastIndexOf(mark) + at] = to;
    files.set(value, bytes);
    expect(check(files, authority.trust)).toMatchObject({ verdict: "unreadable", state: "unsupported" });
  });
});

it("a seal of ECDSA and SHA-256, as makers outside of China use it, is judged like any other", () => {
  const authority = testAuthority("p256");
  const [maker, holder] = [authority.issue("制章单位"), authority.issue(name)];
  const [info] = parts(readWhole(makeSeal(request(holder), maker)));
  const kind = oid(ids.ecdsaWithSha256);
  const own = sequence(info!.whole, octets(maker.certificate), kind, bits(signMessage(maker.key, info!.whole)));
  const files = sealedFiles({ seal: own, ...holder });
  const digest = sha256(files.get("Doc_0/Signs/Sign_0/Signature.xml")!);
  const place = ia5("/Doc_0/Signs/Sign_0/Signature.xml");
  const signed = sequence(integer(4), own, generalizedTime(today), bits(digest), place);
  files.set(value, sequence(signed, octets(holder.certificate), kind, bits(signMessage(holder.key, signed))));
  expect(check(files, authority.trust)).toEqual({ verdict: "valid", state: "valid", algorithm: "ECDSA/SHA256" });
  files.set("OFD.xml", Buffer.concat([files.get("OFD.xml")!, Buffer.from(" ")]));
  expect(check(files, authority.trust)).toMatchObject({ verdict: "changed", state: "changed" });
});
