import { contentOf, FormatError, type Part, partsIn, partsOf } from "./bounds.ts";
import { type Bytes, hexOf, integer, nothing, octets, oid, sequence } from "./bytes.ts";
import { ids } from "./identifiers.ts";
import { type Algorithm, privateKeyInfoOf } from "./key-info.ts";
import { fromPem, toPem } from "./pem.ts";
import { deviceSigner, p256, type Signer, sm2Key } from "./signer.ts";

/** Why a key file does not open. */
export type KeyFileFault = "noKey" | "noCertificate" | "wrongPassword" | "unknownKind";

export class KeyFileError extends Error {
  readonly fault: KeyFileFault;
  constructor(fault: KeyFileFault) {
    super(fault);
    this.fault = fault;
  }
}

/** As many as OWASP asks for PBKDF2 with SHA-256 (2023). */
const ROUNDS = 600_000;
/** A file that somebody else made shall not stop the browser. */
const MOST_ROUNDS = 10_000_000;

/** A private key of SM2 under a password: PKCS#8 (RFC 5958) by PBES2 with AES-256 (RFC 8018), as text that openssl opens. */
export async function sealKey(privateKey: Uint8Array, password: string): Promise<string> {
  const [salt, iv] = [random(16), random(16)];
  const key = await keyOf(password, { salt, rounds: ROUNDS, hash: "SHA-256", length: 256 }, "encrypt");
  const plain = privateKeyInfoOf("sm2", privateKey, sm2Key(privateKey).publicKey);
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-CBC", iv }, key, plain));
  const derivation = sequence(
    oid(ids.pbkdf2),
    sequence(octets(salt), integer(ROUNDS), sequence(oid(ids.hmacSha256), nothing())),
  );
  const kind = sequence(oid(ids.pbes2), sequence(derivation, sequence(oid(ids.aes256Cbc), octets(iv))));
  return toPem("ENCRYPTED PRIVATE KEY", sequence(kind, octets(sealed)));
}

/** A key file as people carry it: the sealed key and its certificate. */
export const keyFile = (sealedKey: string, certificate: Uint8Array): string =>
  `${toPem("CERTIFICATE", certificate)}${sealedKey}`;

/** The certificate of a key file. @throws KeyFileError */
export function certificateIn(text: string): Bytes {
  const certificate = fromPem("CERTIFICATE", text);
  if (!certificate) throw new KeyFileError("noCertificate");
  return certificate;
}

/** Opens the key of a file, ours or one that openssl made. @throws KeyFileError */
export async function openKey(text: string, password: string): Promise<Signer> {
  const sealed = fromPem("ENCRYPTED PRIVATE KEY", text);
  if (!sealed) throw new KeyFileError("noKey");
  try {
    const { kind, bytes } = outer(sealed);
    const plain = await unseal(kind, bytes, password);
    return await signerOf(plain);
  } catch (error) {
    if (error instanceof FormatError) throw new KeyFileError("unknownKind");
    throw error;
  }
}

function outer(sealed: Uint8Array): { kind: Part[]; bytes: Uint8Array } {
  const [kind, bytes] = partsOf(partsIn(sealed)[0]);
  const [name, parameters] = partsOf(kind);
  expectId(name, ids.pbes2);
  return { kind: partsOf(parameters), bytes: contentOf(bytes, 0x04) };
}

const ciphers: Record<string, number> = { "2.16.840.1.101.3.4.1.2": 128, [ids.aes256Cbc]: 256 };
const hashes: Record<string, string> = {
  "1.2.840.113549.2.7": "SHA-1",
  [ids.hmacSha256]: "SHA-256",
  "1.2.840.113549.2.11": "SHA-512",
};

async function unseal([derivation, cipher]: Part[], bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const [name, parameters] = partsOf(derivation);
  expectId(name, ids.pbkdf2);
  const [salt, count, ...rest] = partsOf(parameters);
  const prf = rest.find(({ tag }) => tag === 0x30);
  const [cipherName, iv] = partsOf(cipher);
  const length = named(ciphers, cipherName);
  const hash = prf ? named(hashes, partsOf(prf)[0]) : "SHA-1";
  const rounds = Number.parseInt(hexOf(contentOf(count, 0x02)), 16);
  if (rounds > MOST_ROUNDS) throw new FormatError("rounds");
  const key = await keyOf(password, { salt: contentOf(salt, 0x04), rounds, hash, length }, "decrypt");
  const opened = crypto.subtle.decrypt({ name: "AES-CBC", iv: copyOf(contentOf(iv, 0x04)) }, key, copyOf(bytes));
  return new Uint8Array(
    await opened.catch(() => {
      throw new KeyFileError("wrongPassword");
    }),
  );
}

const curves: Record<string, Algorithm> = { [ids.sm2Curve]: "sm2", [ids.p256Curve]: "p256" };

/** One in 256 wrong passwords leaves bytes that look whole: what is no key was opened wrongly. */
async function signerOf(plain: Uint8Array): Promise<Signer> {
  const parts = readable(plain);
  const [, kind, key] = parts;
  const [, curve] = partsOf(kind);
  if (named(curves, curve) === "p256")
    return deviceSigner(await crypto.subtle.importKey("pkcs8", copyOf(plain), { ...p256 }, false, ["sign"]));
  const [, number] = partsOf(partsIn(contentOf(key, 0x04))[0]);
  return sm2Key(contentOf(number, 0x04));
}

function readable(plain: Uint8Array): Part[] {
  try {
    return partsOf(partsIn(plain)[0]);
  } catch {
    throw new KeyFileError("wrongPassword");
  }
}

interface Derivation {
  salt: Uint8Array;
  rounds: number;
  hash: string;
  /** Bits. */
  length: number;
}

async function keyOf(password: string, { salt, rounds, hash, length }: Derivation, use: "encrypt" | "decrypt") {
  const text = new TextEncoder().encode(password.normalize("NFC"));
  const base = await crypto.subtle.importKey("raw", text, "PBKDF2", false, ["deriveKey"]);
  const by = { name: "PBKDF2", salt: copyOf(salt), iterations: rounds, hash };
  return crypto.subtle.deriveKey(by, base, { name: "AES-CBC", length }, false, [use]);
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const copyOf = (bytes: Uint8Array): Bytes => Uint8Array.from(bytes);

/** Identifiers are told apart by their bytes; nothing here reads them as text. */
const isId = (part: Part | undefined, dotted: string) =>
  hexOf(oid(dotted).subarray(2)) === hexOf(contentOf(part, 0x06));

function expectId(part: Part | undefined, dotted: string): void {
  if (!isId(part, dotted)) throw new FormatError(dotted);
}

function named<T>(known: Readonly<Record<string, T>>, part: Part | undefined): T {
  const found = Object.entries(known).find(([dotted]) => isId(part, dotted));
  if (!found) throw new FormatError("unknown kind");
  return found[1];
}
