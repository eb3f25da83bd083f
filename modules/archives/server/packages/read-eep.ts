import { createHash } from "node:crypto";
import { AppError } from "@tz/kernel/server/base";
import type { Trust } from "@tz/seal";
import { z } from "zod";
import {
  type ArchiveClass,
  type PaperAct,
  type PartRole,
  partRoles,
  partRoleWords,
  readArchiveCode,
} from "../../contract/index.ts";
import { all, parseXml, textOf } from "./parse-xml.ts";
import { verifyEep } from "./verify-eep.ts";
import type { Element } from "./xml.ts";

/** An item as a package brought it. */
export interface ReadItem {
  code: string;
  of: ArchiveClass & { n: number };
  fondsName: string;
  organName: string | null;
  title: string;
  documentNumber: string;
  author: string;
  date: string;
  documentTypeWords: string;
  urgencyWords: string;
  recipients: string;
  copyRecipients: string;
  secrecy: "none" | "internal";
  pages: number;
  note: string;
  acts: PaperAct[];
  parts: { role: PartRole; name: string; bytes: Uint8Array }[];
  /**
   * `genuine`: it holds, and its signer is known here; `unknown`: it holds, but nobody here vouches for who issued the
   * certificate. Null: none, or of a kind that this program does not verify.
   */
  signature: "genuine" | "unknown" | null;
}

/**
 * Reads one EEP (DA/T 48-2009) that somebody wrote, perhaps this program.
 * @throws AppError archives.package_xml, .package_not_eep, .package_changed, .package_digest, .package_lacks, .package_code
 */
export function readEep(bytes: Uint8Array, name: string, trust: Trust = { roots: [] }): ReadItem {
  const text = decode(bytes, name);
  const root = parseXml(text, name);
  if (root.name !== "电子文件封装包") throw new AppError("archives.package_not_eep", { name });
  const content = all(root, "文件实体")[0];
  if (!content) throw new AppError("archives.package_lacks", { name, what: "文件实体" });
  const signature = verifyEep(text, root, name, trust);
  return { ...described(content, name), acts: actsOf(root), parts: partsOf(content, name), signature };
}

/** UTF-8, or GB 18030 where the file says so. */
function decode(bytes: Uint8Array, name: string): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  const encoding = /encoding=["']gb(18030|k|2312)["']/i.test(head) ? "gb18030" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new AppError("archives.package_xml", { name, line: 0, why: encoding });
  }
}

const Described = z.object({
  title: z.string().min(1).max(500),
  author: z.string().min(1).max(2500),
  date: z.iso.date(),
});

function described(content: Element, name: string): Omit<ReadItem, "acts" | "parts" | "signature"> {
  // The documents within have titles of their own.
  const own = { ...content, children: content.children.filter((one) => one.name !== "文件数据") };
  const get = (field: string) => textOf(own, field);
  const code = codeOf(own);
  const of = readArchiveCode(code);
  if (!of) throw new AppError("archives.package_code", { name, code: code.slice(0, 60) });
  const must = Described.safeParse({ title: get("题名"), author: get("责任者"), date: isoDay(get("日期")) });
  if (!must.success)
    throw new AppError("archives.package_lacks", {
      name,
      what: must.error.issues.map(({ path }) => words[String(path[0])]).join("、"),
    });
  return {
    ...must.data,
    code,
    of,
    fondsName: (get("全宗名称") || get("立档单位名称") || of.fonds).slice(0, 100),
    organName: get("机构或问题").slice(0, 50) || null,
    documentNumber: get("文件编号").slice(0, 100),
    documentTypeWords: get("文种").slice(0, 50),
    urgencyWords: get("紧急程度").slice(0, 20),
    recipients: get("主送").slice(0, 50_000),
    copyRecipients: get("抄送").slice(0, 50_000),
    secrecy: secrecyOf(get("密级"), name),
    pages: Math.min(Number.parseInt(get("页数"), 10) || 0, 100_000),
    note: get("附注").slice(0, 500),
  };
}

const words: Record<string, string> = { title: "题名", author: "责任者", date: "日期" };

/** As one text, or in the element that others put it in. */
const codeOf = (content: Element) => textOf(content, "档号全文") || (all(content, "档号")[0]?.text ?? "").trim();

const isoDay = (text: string) => text.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3").slice(0, 10);

/** This network is not classified. */
function secrecyOf(text: string, name: string): "none" | "internal" {
  if (/秘密|机密|绝密/.test(text)) throw new AppError("archives.package_classified", { name });
  return text === "" || /公开|国内/.test(text) ? "none" : "internal";
}

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;

function actsOf(root: Element): PaperAct[] {
  return all(root, "业务实体")
    .slice(0, 2000)
    .map((act) => ({
      at: MOMENT.test(textOf(act, "行为时间")) ? textOf(act, "行为时间") : "",
      person: "",
      post: "",
      act: textOf(act, "业务行为").slice(0, 100),
      opinion: textOf(act, "行为描述").slice(0, 5000),
    }));
}

function partsOf(content: Element, name: string): ReadItem["parts"] {
  const parts = all(content, "文档").map((document) => partOf(document, name));
  if (parts.length === 0) throw new AppError("archives.package_lacks", { name, what: "文档数据" });
  return parts;
}

function partOf(document: Element, name: string): ReadItem["parts"][number] {
  const title = textOf(document, "题名");
  const data = textOf(document, "编码数据").replace(/\s+/g, "");
  if (data === "" || !/^[A-Za-z0-9+/]+={0,2}$/.test(data))
    throw new AppError("archives.package_lacks", { name, what: `编码数据（${title.slice(0, 50)}）` });
  const bytes = Buffer.from(data, "base64");
  const digest = /^SM3:([0-9a-f]{64})$/i.exec(textOf(document, "编码描述"))?.[1]?.toLowerCase();
  if (digest && createHash("sm3").update(bytes).digest("hex") !== digest)
    throw new AppError("archives.package_digest", { name, part: title.slice(0, 100) });
  const role = partRoles.find((one) => title.startsWith(`${partRoleWords[one].zh}：`)) ?? "other";
  return { role, name: textOf(document, "计算机文件名").slice(0, 200) || title.slice(0, 200), bytes };
}
