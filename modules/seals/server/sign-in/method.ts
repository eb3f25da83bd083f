import { signInMethod, type Verdict } from "@tz/kernel/server/access";
import { type Db, sql, type Tx } from "@tz/kernel/server/base";
import { type Certificate, FormatError, isForSignIn, readCertificate, serialText, verifyText } from "@tz/seal";
import { CertificateEvidence, certificateMethod, signInText } from "../../contract/index.ts";
import { seals } from "../tables.ts";

/** 证书登录: the key of a person's certificate signs what the server asked, where the browser stands. */
export const certificateSignIn = signInMethod<CertificateEvidence>({
  name: certificateMethod,
  words: { zh: "证书登录", en: "Certificate" },
  evidence: CertificateEvidence,
  enrolment: [
    "seals.list-own-certificates",
    "seals.request-certificate",
    "seals.withdraw-certificate-request",
    "seals.give-up-certificate",
  ],
  claimant: async (db, { certificate }) => (await registered(db, bytes(certificate)))?.person_id ?? undefined,
  async prove({ tx, now }, { certificate, signature }, { id, nonce, origin }): Promise<Verdict> {
    const der = bytes(certificate);
    const text = signInText({ id, origin, nonce: nonce.toString("base64") });
    const trust = { roots: await roots(tx) };
    const { state } = verifyText(text, { certificate: der, signature: bytes(signature) }, trust, now, now);
    if (state !== "valid") return refusals[state] ?? refused("seals.certificate_foreign");
    return judge(readCertificate(der), await registered(tx, der, { lock: true }));
  },
});

const refused = (refusal: string, isGuess = false): Verdict => ({ refusal, isGuess });

/** What is wrong with the signature or the certificate by itself. Only a wrong signature is a guess at somebody's key. */
const refusals: Partial<Record<ReturnType<typeof verifyText>["state"], Verdict>> = {
  unreadable: refused("seals.certificate_unreadable"),
  signatureWrong: refused("seals.signature_wrong", true),
  certificateExpired: refused("seals.certificate_out_of_time"),
};

/** What our own register says at this moment, which is nearer than any list of revoked ones. */
function judge(certificate: Certificate, row: Registered | undefined): Verdict {
  if (!row) return refused("seals.certificate_foreign");
  if (row.purpose !== "signIn" || !isForSignIn(certificate)) return refused("seals.certificate_purpose");
  if (row.revoked_at) return refused("seals.certificate_revoked");
  return { note: { serial: row.serial } };
}

const bytes = (base64: string) => Buffer.from(base64, "base64");

interface Registered {
  person_id: string | null;
  purpose: string;
  serial: string;
  revoked_at: Date | null;
}

/** The very certificate among those that were issued here; by certificate_serial under each of the few authorities. */
async function registered(db: Db, der: Buffer, { lock = false } = {}): Promise<Registered | undefined> {
  const serial = serialOf(der);
  if (serial === undefined) return undefined;
  const { rows } = await sql<Registered>`
    select c.person_id, c.purpose, c.serial, c.revoked_at
    from seals.authority a join seals.certificate c on c.authority_id = a.id and c.serial = ${serial}
    where c.certificate = ${der} ${lock ? sql`for share of c` : sql``}`.execute(db);
  return rows[0];
}

function serialOf(der: Buffer): string | undefined {
  try {
    return serialText(readCertificate(der));
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

async function roots(tx: Tx): Promise<Certificate[]> {
  const rows = await seals(tx).selectFrom("seals.authority").select("certificate").execute();
  return rows.map(({ certificate }) => readCertificate(certificate));
}
