import { createHash } from "node:crypto";
import { PassThrough, type Readable } from "node:stream";
import { AppError, type Services, sql } from "@tz/kernel/server/base";
import { toPem } from "@tz/seal/browser";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { packageLimits, partRoleWords, retentionEntries } from "../../contract/index.ts";
import { readStored } from "../archiving/keep-parts.ts";
import type { CheckedItem } from "../checks/facts.ts";
import { metadataOf } from "../metadata/metadata-of.ts";
import { partsOf } from "../repository/present-item.ts";
import { type ListedItem, listPage } from "./list-page.ts";
import { readme } from "./readme.ts";
import { type Signer, signPackage } from "./sign-platform.ts";
import { packageTooLarge } from "./too-large.ts";
import { type LoadedPart, writeEep } from "./write-eep.ts";
import { declaration, type Element, element, leaf, writeElement } from "./xml.ts";

/**
 * Items as a zip that can be read without this program: a readme, a list, an EEP for each item, every file as it is, and the roots of
 * the certificates that signed.
 * It is made item by item while it is sent, so that its size costs no memory.
 * @throws AppError archives.package_empty, archives.package_too_large
 */
export async function packageStream(
  services: Services,
  itemIds: readonly string[],
  signer: Signer | undefined,
): Promise<Readable> {
  const items = await itemsToPack(services, itemIds);
  const out = new PassThrough();
  const writer = new PackageWriter(out);
  void fill(services, items, signer, writer).then(
    () => writer.end(),
    (error) => out.destroy(error),
  );
  return out;
}

async function itemsToPack({ db }: Services, itemIds: readonly string[]): Promise<CheckedItem[]> {
  const { rows } = await sql<CheckedItem & { bytes: number }>`
    select i.*, h.name as holder_name,
      (select coalesce(sum(p.size), 0) from archives.part p where p.item_id = i.id)::bigint as bytes
    from archives.item i join kernel.unit h on h.id = i.holder_id
    where i.id = any (${itemIds}::uuid[]) and i.state <> 'destroyed' order by i.code`.execute(db);
  if (rows.length === 0) throw new AppError("archives.package_empty");
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
  if (rows.length > packageLimits.items || bytes * 3 > packageLimits.bytes) throw packageTooLarge();
  return rows;
}

async function fill(
  services: Services,
  items: readonly CheckedItem[],
  signer: Signer | undefined,
  writer: PackageWriter,
): Promise<void> {
  const listed: ListedItem[] = [];
  await writer.add("说明.txt", readme(items.length));
  for (const item of items) {
    const parts = await loadParts(services, item.id);
    const packed = { metadata: metadataOf(item, parts), parts, unitName: item.holder_name, now: services.clock.now() };
    const eep = await writeEep(packed, (text) => signPackage(services, signer, item.holder_id, text));
    await writer.add(`封装包/${item.code}.xml`, eep);
    for (const part of parts) await writer.add(pathOf(item.code, part), part.bytes);
    const files = parts.map((part) => ({
      name: `${partRoleWords[part.role].zh}：${part.name}`,
      path: pathOf(item.code, part),
    }));
    listed.push({ item, files });
  }
  await writer.add("目录.xml", declaration + writeElement(element("归档文件目录", listed.map(entryOf))));
  await writer.add("目录.html", listPage(listed));
  const roots = (await signer?.trust(services))?.roots ?? [];
  if (roots.length > 0) await writer.add("证书/根证书.pem", roots.map(({ der }) => toPem("CERTIFICATE", der)).join(""));
  await writer.add("摘要.txt", writer.digests());
}

async function loadParts(services: Services, itemId: string): Promise<LoadedPart[]> {
  const loaded: LoadedPart[] = [];
  for (const part of await partsOf(services.db, itemId))
    loaded.push({ ...part, bytes: await readStored(services, part) });
  return loaded;
}

const pathOf = (code: string, { place, role, name }: LoadedPart) =>
  `文件/${code}/${String(place).padStart(2, "0")}_${partRoleWords[role].zh}_${name}`;

/** The nine columns of the catalogue, and where the item's files lie. */
function entryOf({ item, files }: ListedItem): Element {
  return element("件", [
    leaf("档号", item.code),
    leaf("文号", item.document_number),
    leaf("责任者", item.author),
    leaf("题名", item.title),
    leaf("日期", item.date.replaceAll("-", "")),
    leaf("密级", item.secrecy === "internal" ? "内部" : ""),
    leaf("页数", String(item.pages)),
    leaf("备注", item.note),
    leaf("保管期限", retentionEntries[item.retention].zh),
    leaf("封装包", `封装包/${item.code}.xml`),
    ...files.map(({ path }) => leaf("文件", path)),
  ]);
}

/**
 * Entries say that they come from a Unix (APPNOTE 4.4.2), with the rights of a file that all may read: Info-ZIP's unzip takes the names
 * of a FAT disk, which is what is said otherwise, for a code page of old even where they are marked as UTF-8.
 */
const asOnUnix = { os: 3, attrs: (0o100644 << 16) >>> 0 };

/** Writes entries one after the other, waiting where the reader is slow. */
class PackageWriter {
  readonly #zip: Zip;
  readonly #out: PassThrough;
  readonly #digests: string[] = [];

  constructor(out: PassThrough) {
    this.#out = out;
    this.#zip = new Zip((error, chunk, final) => {
      if (error) out.destroy(error);
      else out.write(chunk);
      if (final) out.end();
    });
  }

  async add(path: string, content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
    // What is compressed already is only stored.
    const entry = /\.(xml|txt)$/.test(path) ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path);
    this.#zip.add(Object.assign(entry, asOnUnix));
    entry.push(bytes, true);
    this.#digests.push(`${createHash("sm3").update(bytes).digest("hex")}  ${path}`);
    if (this.#out.writableNeedDrain) await drained(this.#out);
  }

  /** SM3 of every entry so far, a line each. */
  digests(): string {
    return `${this.#digests.join("\n")}\n`;
  }

  end(): void {
    this.#zip.end();
  }
}

/** Also when the reader has gone: then nothing drains any more. */
function drained(out: PassThrough): Promise<void> {
  return new Promise((resolve, reject) => {
    out.once("drain", resolve);
    out.once("close", () => reject(new Error("the reader has gone")));
  });
}
