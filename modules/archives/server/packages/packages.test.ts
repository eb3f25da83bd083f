import { createHash } from "node:crypto";
import { AppError } from "@tz/kernel/server/base";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { archivesApp, itemsIn, takeIn } from "../testing.ts";

const app = await archivesApp();
const { finance, education } = app;
const clerk = app.as(finance.clerk);
const house = app.as(education.clerk);

const item = await app.archived({
  title: "关于<预算>与“决算”&结算的通知",
  documentNumber: "财发〔2026〕9号",
  secrecy: "internal",
});
const packed = new Uint8Array((await clerk.get(`/api/archives/items/${item.id}/package`)).body);
const files = unzipSync(packed);
const eepName = Object.keys(files).find((name) => name.startsWith("封装包/"))!;
const eep = strFromU8(files[eepName]!);

async function upload(bytes: Uint8Array, name = "包.zip") {
  const headers = { "content-type": "application/octet-stream" };
  const { body } = await house.post(`/api/files?name=${encodeURIComponent(name)}`, bytes, { headers });
  return body.id as string;
}
const take = (bytes: Uint8Array, name = "包.zip") => takeIn(app, house, name, bytes);

/** Another package with its EEP changed. */
const withEep = (text: string) => zipSync({ ...files, [eepName]: strToU8(text) });

describe("a package", () => {
  it("is read with an unzip and an XML parser alone: readme, list, files, digests", () => {
    expect(strFromU8(files["说明.txt"]!)).toContain("DA/T 48-2009");
    const seen: Record<string, string[]> = {};
    const parser = new SaxesParser();
    let open = "";
    parser.on("opentag", ({ name }) => {
      open = name;
    });
    parser.on("text", (text) => {
      seen[open] = [...(seen[open] ?? []), text];
    });
    parser.write(strFromU8(files["目录.xml"]!)).close();
    expect(seen).toMatchObject({ 档号: [item.code], 题名: [item.title], 文号: ["财发〔2026〕9号"], 密级: ["内部"] });
    for (const path of seen.文件!) expect(Buffer.from(files[path]!).subarray(0, 5).toString()).toBe("%PDF-");
    for (const line of strFromU8(files["摘要.txt"]!).trim().split("\n")) {
      const [digest, path] = line.split("  ") as [string, string];
      expect(createHash("sm3").update(files[path]!).digest("hex")).toBe(digest);
    }
  });

  it("has a catalogue that a browser shows, with a link to each of its files and nothing from elsewhere", () => {
    const page = strFromU8(files["目录.html"]!);
    expect(page).toContain("<td>关于&lt;预算&gt;与“决算”&amp;结算的通知</td>");
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, link]) => decodeURIComponent(link!));
    expect(links).toEqual(Object.keys(files).filter((name) => name.startsWith("文件/")));
    expect(page).not.toMatch(/src=|https?:|url\(/);
  });

  it("has names that every unzip shows rightly: in UTF-8, from a Unix, of files that all may read", () => {
    const bytes = Buffer.from(packed);
    const entries: number[][] = [];
    for (let at = bytes.indexOf("PK\x01\x02"); at >= 0; at = bytes.indexOf("PK\x01\x02", at + 46))
      entries.push([bytes[at + 5]!, bytes.readUInt16LE(at + 8) & 0x800, bytes.readUInt32LE(at + 38) >>> 16]);
    expect(entries).toEqual(Object.keys(files).map(() => [3, 0x800, 0o100644]));
  });

  it("carries the metadata of DA/T 46, the content in Base64, and a signature that holds", () => {
    const [read] = itemsIn(packed);
    expect(read).toMatchObject({
      code: item.code,
      title: item.title,
      secrecy: "internal",
      author: finance.name,
      date: "2026-02-10",
      signature: "genuine",
    });
    expect(read!.parts.map(({ role }) => role)).toEqual(["original", "finalDraft", "approvalSheet"]);
    expect(read!.acts.map(({ act }) => act)).toEqual(["签发", "归档"]);
  });

  it("comes into another unit's keeping whole, once, with its code and a passed check", async () => {
    const { status, body } = await take(packed);
    expect([status, body.signaturesVerified, body.items[0]?.code]).toEqual([200, true, item.code]);
    await app.drainJobs();
    const taken = await app.item(education.clerk, body.items[0].id);
    expect(taken).toMatchObject({ kind: "imported", check: "passed", unitName: finance.name, title: item.title });
    const part = await house.get(`/api/archives/items/${taken.id}/parts/1`);
    expect(part.status).toBe(200);
    expect((await take(packed)).body.code).toBe("archives.code_held");
    expect((await app.as(education.staff).get(`/api/archives/items/${taken.id}`)).status).toBe(404);
  });

  it("is given and taken by archivists alone", async () => {
    expect((await app.as(finance.staff).get(`/api/archives/items/${item.id}/package`)).status).toBe(403);
    expect((await house.get(`/api/archives/items/${item.id}/package`)).status).toBe(404);
    const fileId = await upload(packed);
    expect((await clerk.post("/api/archives/imports", { fileId })).status).toBe(404);
  });
});

describe("a package that somebody else wrote", () => {
  const without = (tag: string) =>
    eep.replace(new RegExp(`<${tag}>[^<]*</${tag}>`), "").replace(/<电子签名块>.*<\/电子签名块>/, "");
  const unsigned = eep.replace(/<电子签名块>.*<\/电子签名块>/, "");
  const other = unsigned
    .replaceAll(item.code, item.code.replace("0001", "0777"))
    .replace("<室编件号>0001", "<室编件号>0777");

  const crowded = () => {
    const part = "<文档><题名>a</题名><编码数据>QQ==</编码数据></文档>";
    const item = strToU8(other.replace(/<文件数据>.*<\/文件数据>/, `<文件数据>${part.repeat(7000)}</文件数据>`));
    return zipSync({ "1.xml": item, "2.xml": item, "3.xml": item });
  };

  it.each<[string, Uint8Array, string]>([
    ["changed after it was signed", withEep(eep.replace("责任者>清安", "责任者>静安")), "archives.package_changed"],
    [
      "whose content does not fit its digest",
      withEep(other.replace("<编码数据>JVBE", "<编码数据>JVBF")),
      "archives.package_digest",
    ],
    ["without a title", withEep(without("题名")), "archives.package_lacks"],
    ["without a code", withEep(without("档号全文")), "archives.package_code"],
    ["without content", withEep(unsigned.replace(/<文件数据>.*<\/文件数据>/, "")), "archives.package_lacks"],
    ["marked as secret", withEep(other.replace("<密级>内部", "<密级>机密")), "archives.package_classified"],
    ["with XML that breaks off", withEep(eep.slice(0, 900)), "archives.package_xml"],
    [
      "with entities of its own",
      withEep(`<!DOCTYPE x [<!ENTITY a "b">]>${eep}`.replace(/^(<!DOCTYPE[^>]*>\]>)(<\?xml[^>]*\?>)/, "$2$1")),
      "archives.package_xml",
    ],
    ["with a name that leads outside", zipSync({ "../../etc/x.xml": strToU8(eep) }), "archives.package_path"],
    ["with an absolute name", zipSync({ "/etc/x.xml": strToU8(eep) }), "archives.package_path"],
    ["with nothing of the standard in it", zipSync({ "a.xml": strToU8("<a/>") }), "archives.package_not_eep"],
    ["that is a bomb", zipSync({ "a.xml": new Uint8Array(200_000_000) }, { level: 9 }), "archives.package_too_large"],
    ["with more files in its items than it may have", crowded(), "archives.package_too_large"],
    ["with too deep XML", withEep(`<电子文件封装包>${"<a>".repeat(500)}`), "archives.package_xml"],
  ])("is refused: %s", async (_name, bytes, code) => {
    const { status, body } = await take(bytes);
    expect([status < 500, body.code]).toEqual([true, code]);
  });

  it("is taken where it bears no signature that can be verified, and says so", async () => {
    const { status, body } = await take(withEep(other));
    expect([status, body.signaturesVerified]).toEqual([200, false]);
  });

  it("is taken as a bare EEP too", async () => {
    const bare = other.replaceAll("0777", "0778");
    expect((await take(strToU8(bare), "件.xml")).status).toBe(200);
  });

  it("whatever its bytes, is read or refused with a reason, and never changed without notice", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        fc.nat(),
        (changes, cut) => {
          const bytes = packed.slice(0, cut % 3 === 0 ? cut % packed.length : packed.length);
          for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
          readOrRefused(bytes);
        },
      ),
      { numRuns: Number(process.env.PACKAGE_RUNS ?? 150) },
    );
  });

  it("whatever is done to its XML, is read or refused with a reason", () => {
    const pieces = fc.constantFrom(
      "<",
      ">",
      "&",
      "]]>",
      "<![CDATA[",
      "<a>",
      "</题名>",
      "<题名>",
      "\0",
      "﷐",
      "&#x110000;",
      "<!--",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(40), pieces), { minLength: 1, maxLength: 6 }), (edits) => {
        let text = eep;
        for (const [at, length, piece] of edits) {
          const from = at % text.length;
          text = text.slice(0, from) + piece + text.slice(from + length);
        }
        readOrRefused(strToU8(text));
      }),
      { numRuns: Number(process.env.PACKAGE_RUNS ?? 150) },
    );
  });
});

/** Whatever is read bears a signature that holds, or none. */
function readOrRefused(bytes: Uint8Array): void {
  try {
    for (const read of itemsIn(bytes)) if (read.signature === "genuine") expect(read.title).toBe(item.title);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
  }
}
