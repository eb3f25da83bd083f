import { hashBy, hashName, isWeak } from "../crypto/hash.ts";
import { FormatError } from "../der/read.ts";
import { Unsupported } from "../verify/unsupported.ts";
import { child, childrenOf, readXml, resolve, textIn, type Xml } from "./xml.ts";

/** What a package holds, for all its seals. */
export interface PackageFiles {
  files: ReadonlyMap<string, Buffer>;
  /** Numbers of the pages' objects. */
  pages: readonly number[];
  /** Digests that were computed: every seal names the same files. */
  digests: Map<string, string>;
}

/** What Signature.xml says. */
export interface Signed {
  xml: Buffer;
  provider: string;
  covered: string[];
  changed: string[];
  /** By its digests two contents may be held for the same. */
  isWeak: boolean;
  pages: number[];
  /** What it says of the time; a seal's signature knows better. */
  at: Date | null;
  sealPath: string | undefined;
  valuePath: string;
}

/**
 * Reads Signature.xml (GB/T 33190-2016, 18.2), and compares the files that it names.
 * @param path where it lies in the package
 * @throws FormatError
 */
export function readSigned(path: string, around: PackageFiles): Signed {
  const xml = around.files.get(path);
  if (!xml) throw new FormatError("no signature");
  const root = readXml(xml);
  const info = child(root, "SignedInfo");
  const references = child(info, "References");
  const hash = hashName(references?.attributes.CheckMethod ?? "MD5");
  if (!hash) throw new Unsupported("digest");
  const checked = childrenOf(references, "Reference").map((one) => checkFile(one, hash, path, around));
  const seal = textIn(child(info, "Seal"), "BaseLoc");
  const value = textIn(root, "SignedValue");
  if (!value || checked.length === 0) throw new FormatError("signature");
  const shown = childrenOf(info, "StampAnnot").map(
    ({ attributes }) => around.pages.indexOf(Number(attributes.PageRef)) + 1,
  );
  return {
    xml,
    provider: child(info, "Provider")?.attributes.ProviderName ?? "",
    covered: checked.map(({ name }) => name),
    changed: checked.filter(({ isSame }) => !isSame).map(({ name }) => name),
    isWeak: isWeak(hash),
    pages: [...new Set(shown)].filter((page) => page > 0).sort((one, other) => one - other),
    at: dateIn(textIn(info, "SignatureDateTime") ?? ""),
    sealPath: seal && resolve(seal, path),
    valuePath: resolve(value, path),
  };
}

/** `20260316021530Z`, or `2026-03-16 10:15:30` in China's time. */
function dateIn(text: string): Date | null {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})-?(\d\d)-?(\d\d)[ T]?(\d\d):?(\d\d):?(\d\d)/.exec(text) ?? [];
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${text.endsWith("Z") ? "Z" : "+08:00"}`);
  return Number.isNaN(at.getTime()) ? null : at;
}

function checkFile(reference: Xml, hash: string, path: string, { files, digests }: PackageFiles) {
  const name = resolve(reference.attributes.FileRef ?? "", path);
  const content = files.get(name);
  if (!content) return { name, isSame: false };
  const key = `${hash} ${name}`;
  const digest = digests.get(key) ?? hashBy(hash, [content]).toString("base64");
  digests.set(key, digest);
  return { name, isSame: digest === textIn(reference, "CheckValue") };
}
