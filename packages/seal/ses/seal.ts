import { ids } from "../browser/identifiers.ts";
import type { SigningKey } from "../crypto/keys.ts";
import { signMessage } from "../crypto/sign.ts";
import { bits, generalizedTime, ia5, integer, octets, oid, sequence, utf8 } from "../der/write.ts";

/** The picture of a seal. */
export interface SealPicture {
  /** `PNG`. */
  type: string;
  bytes: Buffer;
  /** In millimetres. */
  width: number;
  height: number;
}

export interface SealRequest {
  /** The seal's own number. */
  id: string;
  name: string;
  /** 1: of a unit; 3: of a person. */
  type: number;
  /** Certificates, in DER, of those who may seal with it. */
  certificates: readonly Buffer[];
  createdAt: Date;
  validFrom: Date;
  validUntil: Date;
  picture: SealPicture;
}

/** SES version of GB/T 38540-2020. */
export const SES_VERSION = 4;

/** An electronic seal, SESeal of GB/T 38540-2020 (7.1), signed by its maker. */
export function makeSeal(request: SealRequest, maker: { certificate: Buffer; key: SigningKey }): Buffer {
  const { id, name, type, certificates, createdAt, validFrom, validUntil, picture } = request;
  const info = sequence(
    sequence(ia5("ES"), integer(SES_VERSION), ia5("Tongzheng")),
    ia5(id),
    sequence(
      integer(type),
      utf8(name),
      integer(1),
      sequence(...certificates.map((one) => octets(one))),
      generalizedTime(createdAt),
      generalizedTime(validFrom),
      generalizedTime(validUntil),
    ),
    sequence(ia5(picture.type), octets(picture.bytes), integer(picture.width), integer(picture.height)),
  );
  return sequence(info, octets(maker.certificate), oid(ids.sm2WithSm3), bits(signMessage(maker.key, info)));
}

export interface SealUse {
  seal: Buffer;
  at: Date;
  /** SM3 of Signature.xml. */
  digest: Buffer;
  /** Where Signature.xml lies in the package, from its root. */
  place: string;
}

/** SES_Signature of GB/T 38540-2020 (7.2): SignedValue.dat of an OFD. */
export function signWithSeal(
  { seal, at, digest, place }: SealUse,
  holder: { certificate: Buffer; key: SigningKey },
): Buffer {
  const signed = sequence(integer(SES_VERSION), seal, generalizedTime(at), bits(digest), ia5(place));
  return sequence(signed, octets(holder.certificate), oid(ids.sm2WithSm3), bits(signMessage(holder.key, signed)));
}
