import { type Bytes, bits, explicit, integer, oid, sequence, setOf, utf8 } from "./bytes.ts";
import { ids } from "./identifiers.ts";
import { publicKeyInfoOf, signatureKindOf } from "./key-info.ts";
import type { OwnKey } from "./signer.ts";

/**
 * A request for a certificate (PKCS#10, RFC 2986), signed by its own key, which proves that the asker holds it.
 * @param commonName of the asker; the authority writes its own name into the certificate
 */
export async function certificateRequest(key: OwnKey, commonName: string): Promise<Bytes> {
  const info = sequence(
    integer(0),
    sequence(setOf(sequence(oid(ids.commonName), utf8(commonName)))),
    publicKeyInfoOf(key.algorithm, key.publicKey),
    explicit(0),
  );
  return sequence(info, signatureKindOf(key.algorithm), bits(await key.sign(info)));
}
