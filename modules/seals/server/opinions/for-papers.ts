import type { Db } from "@tz/kernel/server/base";
import { drawingPng, readCertificate } from "@tz/seal";
import { toPem } from "@tz/seal/browser";
import { noSignatures, OpinionStatement, type SheetSignatures } from "../../contract/index.ts";
import { drawingOf } from "../repository/drawing.ts";
import { seals } from "../tables.ts";
import { opinionsOf } from "./signed-opinions.ts";

/** Points to an inch: as fine as office printers are. */
const RESOLUTION = 300;

const keyFor = (at: string, person: string) => `${new Date(at).toISOString()} ${person}`;

/** The signatures under the opinions about a case, black on nothing. */
export async function opinionSignatures(db: Db, ref: { type: string; id: string }): Promise<SheetSignatures> {
  const rows = await opinionsOf(db, ref.type, ref.id);
  if (rows.length === 0) return noSignatures;
  const stamps = await seals(db)
    .selectFrom("seals.seal")
    .select(["id", "name", "size", "drawing"])
    .where("id", "in", [...new Set(rows.map(({ seal_id }) => seal_id))])
    .execute();
  const drawn = new Map(stamps.map((stamp) => [stamp.id, drawingPng(drawingOf(stamp), RESOLUTION, "black")]));
  const pictures = new Map<string, Buffer>();
  for (const { seal_id, statement } of rows) {
    const { at, person } = OpinionStatement.parse(JSON.parse(statement));
    const picture = drawn.get(seal_id);
    if (picture) pictures.set(keyFor(at, person.name), picture);
  }
  return {
    pictures,
    keyOf(at, person) {
      const key = at && person ? keyFor(at, person) : "";
      return pictures.has(key) ? key : undefined;
    },
  };
}

/** How anybody verifies what the file holds, with programs that they have. */
const HOW = [
  "每一项的statement是被签名的原文（UTF-8，逐字节），signature是对它的SM2签名（GB/T 32918，签名者标识1234567812345678，SM3，DER编码后Base64），certificate是签名人的证书。",
  "parts列出签名时所见内容的SM3摘要，contents按key给出内容原文：对原文（UTF-8）计算SM3应与摘要一致。",
  "验证：openssl x509 -in cert.pem -pubkey -noout -out key.pem；openssl pkeyutl -verify -pubin -inkey key.pem -rawin -digest sm3 -pkeyopt distid:1234567812345678 -in statement -sigfile signature",
];

/**
 * Everything that proves who wrote the opinions about a case, for its archive; undefined where none is signed.
 * @param contents the texts that the signatures cover, by the keys of their parts
 */
export async function opinionProof(
  db: Db,
  ref: { type: string; id: string },
  contents: (keys: readonly string[]) => Promise<Readonly<Record<string, string>>>,
): Promise<Buffer | undefined> {
  const rows = await opinionsOf(db, ref.type, ref.id);
  if (rows.length === 0) return undefined;
  const certificates = await seals(db)
    .selectFrom("seals.certificate")
    .select(["id", "certificate"])
    .where("id", "in", [...new Set(rows.map(({ certificate_id }) => certificate_id))])
    .execute();
  const pems = new Map(
    certificates.map(({ id, certificate }) => [id, toPem("CERTIFICATE", readCertificate(certificate).der)]),
  );
  const opinions = rows.map(({ statement, signature, certificate_id }) => ({
    statement,
    signature: signature.toString("base64"),
    certificate: pems.get(certificate_id),
  }));
  const keys = rows.flatMap(({ statement }) =>
    OpinionStatement.parse(JSON.parse(statement)).parts.map(({ key }) => key),
  );
  const proof = { format: "tongzheng-opinions/1", 说明: HOW, opinions, contents: await contents([...new Set(keys)]) };
  return Buffer.from(`${JSON.stringify(proof, null, 2)}\n`, "utf8");
}
