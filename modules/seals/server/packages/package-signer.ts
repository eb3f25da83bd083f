import { type Services, sql } from "@tz/kernel/server/base";
import { signText } from "@tz/seal";
import { certificatePurpose, openKey } from "../authority/keys.ts";
import { trustFacts } from "../verify/trust.ts";
import { trustOf } from "../verify/trust-of.ts";

interface OwnSeal {
  id: string;
  name: string;
  certificate: Buffer;
  private_key: string | null;
}

/** A unit's signature over the text of a package (DA/T 48-2009). */
export interface UnitSignature {
  algorithm: string;
  signer: string;
  /** ISO 8601. */
  at: string;
  /** In DER, Base64. */
  value: string;
  /** X.509 in DER, Base64. */
  certificate: string;
}

/** SM2 with SM3 and a certificate; without one, packages bear the platform's key. */
const ALGORITHM = "SM2-SM3 1.2.156.10197.1.501 X.509";

/** Signs with the certificate of the unit's seal; undefined where it has none in use. By seal_of_unit. */
export async function signAsUnit(services: Services, unitId: string, text: string): Promise<UnitSignature | undefined> {
  const now = services.clock.now();
  const { rows } = await sql<OwnSeal>`
    select c.id, s.name, c.certificate, c.private_key from seals.seal s
    join seals.certificate c on c.id = s.certificate_id
    where s.unit_id = ${unitId} and s.person_id is null and s.state = 'active' and c.revoked_at is null
      and ${now} between c.not_before and c.not_after`.execute(services.db);
  const [own] = rows;
  if (!own) return undefined;
  const key = await openKey(services.config, own, "sm2", certificatePurpose(own.id));
  return {
    algorithm: ALGORITHM,
    signer: own.name,
    at: now.toISOString(),
    value: signText(text, key).toString("base64"),
    certificate: own.certificate.toString("base64"),
  };
}

/** The authorities that this office believes, for packages that others signed. */
export const trustedAuthorities = async (services: Pick<Services, "db" | "clock">) =>
  trustOf(await trustFacts(services.db), services.clock.now());
