import type { Algorithm } from "./crypto/keys.ts";
import { newSigningKey } from "./crypto/keys.ts";
import { drawingPng } from "./picture/raster.ts";
import { sealDrawing } from "./picture/seal-drawing.ts";
import { makeSeal } from "./ses/seal.ts";
import { readCertificate } from "./x509/certificate.ts";
import { issueCertificate } from "./x509/issue.ts";
import { nameOf } from "./x509/name.ts";

export { has, pem, run, SM2_ID } from "./tools.testing.ts";

const day = 86_400_000;
export const today = new Date("2026-03-16T02:00:00Z");
export const before = new Date(today.getTime() - 365 * day);
export const after = new Date(today.getTime() + 365 * day);

let last = 0;

/** A root and a holder of one algorithm. */
export function testAuthority(algorithm: Algorithm, name = "清安市电子印章根证书") {
  const key = newSigningKey(algorithm);
  const subject = nameOf({ commonName: name, organization: "清安市人民政府" });
  const common = { notBefore: before, notAfter: after, algorithm };
  const root = issueCertificate(
    { ...common, serial: serial(), subject, issuer: subject, publicKey: key.publicKey, purpose: "root" },
    key,
  );
  const issue = (holder: string, times: { notBefore?: Date; notAfter?: Date } = {}) => {
    const own = newSigningKey(algorithm);
    const certificate = issueCertificate(
      {
        ...common,
        ...times,
        serial: serial(),
        subject: nameOf({ commonName: holder, organization: "清安市" }),
        issuer: subject,
        publicKey: own.publicKey,
        purpose: "signing",
        places: { crl: "http://qingan.example/crl", ocsp: "http://qingan.example/ocsp" },
      },
      key,
    );
    return { key: own, certificate };
  };
  return { key, root, subject, issue, trust: { roots: [readCertificate(root)] } };
}

/** 8 bytes, other ones each time. */
export function serial(): Buffer {
  last += 1;
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(0x10000000, 0);
  bytes.writeUInt32BE(last, 4);
  return bytes;
}

/** A unit with a seal: everything that `sealOfd` asks for. */
export function testSealer(
  name = "清安市人民政府",
  { from = before, until = after, resolution = 96, authority = testAuthority("sm2"), picture = Buffer.alloc(0) } = {},
) {
  const maker = authority.issue("清安市印章制作单位");
  const holder = authority.issue(name);
  const drawing = sealDrawing(name, "government");
  const seal = makeSeal(
    {
      id: "34010000000001",
      name: `${name}公章`,
      type: 1,
      certificates: [holder.certificate],
      createdAt: from,
      validFrom: from,
      validUntil: until,
      picture: {
        type: "PNG",
        bytes: picture.length > 0 ? picture : drawingPng(drawing, resolution),
        width: drawing.width,
        height: drawing.height,
      },
    },
    maker,
  );
  return { authority, drawing, maker, sealer: { seal, ...holder } };
}
