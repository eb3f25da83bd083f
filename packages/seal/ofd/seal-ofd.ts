import { sm3 } from "../crypto/hash.ts";
import type { SigningKey } from "../crypto/keys.ts";
import { FormatError } from "../der/read.ts";
import { signWithSeal } from "../ses/seal.ts";
import { readZip } from "../zip/read-zip.ts";
import { storedZip } from "../zip/write-zip.ts";
import { pageIds } from "./page-ids.ts";
import { LIST, type Stamp, signaturesXml, signatureXml, signFiles, signFolder } from "./signature-xml.ts";

/** A seal's place on a page, pages counted from 0, in millimetres. */
export interface Place extends Omit<Stamp, "pageId"> {
  page: number;
}

/** A seal, and who seals with it. */
export interface Sealer {
  seal: Buffer;
  certificate: Buffer;
  key: SigningKey;
}

/**
 * A document of our own writer with one more seal (GB/T 33190 and GB/T 38540): it covers every file of the package, those of
 * earlier seals too, and the package is stored so that nothing outside of the files can be changed either.
 * @throws FormatError for packages of another shape
 */
export function sealOfd(ofd: Buffer, { seal, certificate, key }: Sealer, places: readonly Place[], at: Date): Buffer {
  const files = new Map(readZip(ofd).files);
  const index = [...files.keys()].filter((name) => /^Doc_0\/Signs\/Sign_\d+\/Signature\.xml$/.test(name)).length;
  if (index === 0) files.set("OFD.xml", withList(files.get("OFD.xml")));
  files.delete(LIST);
  const [xmlPath, sealPath, valuePath] = signFiles(index) as [string, string, string];
  files.set(sealPath, seal);
  const references = [...files].map(([path, content]) => ({ path, digest: sm3(content) }));
  const pages = pageIds(files.get("Doc_0/Document.xml"));
  const stamps = places.map(({ page, ...rest }) => ({ ...rest, pageId: pageAt(pages, page) }));
  const xml = signatureXml({ index, at, references, stamps });
  const value = signWithSeal(
    { seal, at, digest: sm3(xml), place: `/${signFolder(index)}/Signature.xml` },
    { certificate, key },
  );
  files.set(xmlPath, xml);
  files.set(valuePath, value);
  files.set(LIST, signaturesXml(index + 1));
  return storedZip(files);
}

/** OFD.xml names the list before the first seal covers it. */
function withList(entry: Buffer | undefined): Buffer {
  const text = entry?.toString() ?? "";
  const at = text.indexOf("</ofd:DocRoot>");
  if (at < 0 || text.includes("<ofd:Signatures>")) throw new FormatError("OFD.xml");
  const end = at + "</ofd:DocRoot>".length;
  return Buffer.from(`${text.slice(0, end)}<ofd:Signatures>/${LIST}</ofd:Signatures>${text.slice(end)}`);
}

function pageAt(pages: readonly number[], page: number): number {
  const id = pages[page];
  if (id === undefined) throw new FormatError("no such page");
  return id;
}
