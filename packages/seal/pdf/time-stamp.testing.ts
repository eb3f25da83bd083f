import { ids } from "../browser/identifiers.ts";
import { children, parts, readWhole } from "../der/read.ts";
import { element, explicit, oid, sequence, setOf } from "../der/write.ts";
import { run } from "../tools.testing.ts";
import { readCms } from "./read-cms.ts";

const settings = `[tsa]\ndefault_tsa = t\n[t]\nserial = serial\nsigner_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256
ess_cert_id_chain = no\n[ext]\nextendedKeyUsage = critical,timeStamping\n[req]\ndistinguished_name = dn\n[dn]\n`;

/** A time stamp over the content by an authority of openssl's own, in DER. */
export function stampFor(content: Buffer): Buffer {
  const steps = [
    `openssl req -x509 -newkey rsa:2048 -nodes -keyout key -out own -subj "/CN=Foreign Stamps" -days 99 -config cnf -extensions ext`,
    "openssl ts -query -data content -sha256 -cert -out question",
    "openssl ts -reply -queryfile question -signer own -inkey key -config cnf -section t -out answer",
    "openssl ts -reply -in answer -token_out -out token",
  ];
  const made = run("sh", ["-c", `(${steps.join(" && ")}) >log 2>&1 && xxd -p token || cat log`], {
    content,
    cnf: settings,
    serial: "01\n",
  });
  return Buffer.from(made.text.replaceAll(/\s/g, ""), "hex");
}

/** A CMS signature with stamps beside it: its last part, the one signer's, gains as many attributes that are not signed. */
export function withStamp(cms: Buffer, stamp: (signature: Buffer) => Buffer = stampFor, count = 1): Buffer {
  const [type, wrapped] = parts(readWhole(cms));
  const fields = parts(children(wrapped!)[0]);
  const [signer] = children(fields.at(-1)!);
  const token = stamp(readCms(cms).signature);
  const attribute = sequence(oid(ids.timeStampToken), setOf(token));
  const beside = element(0xa1, Buffer.concat(Array<Buffer>(count).fill(attribute)));
  const stamped = setOf(sequence(...parts(signer).map(({ whole }) => whole), beside));
  return sequence(type!.whole, explicit(0, sequence(...fields.slice(0, -1).map(({ whole }) => whole), stamped)));
}
