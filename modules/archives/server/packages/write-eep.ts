import { createHash } from "node:crypto";
import { type PackageSignature, partRoleWords } from "../../contract/index.ts";
import {
  actFields,
  agentFields,
  fileFields,
  type MetadataField,
  recordFields,
  relationFields,
} from "../metadata/fields.ts";
import type { Metadata, Values } from "../metadata/metadata-of.ts";
import type { PartRow } from "../tables.ts";
import { declaration, type Element, element, leaf, writeElement } from "./xml.ts";

/** A part with its bytes. */
export interface LoadedPart extends PartRow {
  bytes: Buffer;
}

/** What is packed: one item whole. */
export interface Packed {
  metadata: Metadata;
  parts: readonly LoadedPart[];
  unitName: string;
  now: Date;
}

/** Fixed sentence of DA/T 48-2009. */
const FORMAT = "本EEP根据中华人民共和国档案行业标准DA/T 48-2009《基于XML的电子文件封装规范》生成";
const RULE =
  "SM3摘要取自“被签名对象”元素（含标签）的UTF-8字节；SM2签名（GB/T 32918，签名者标识1234567812345678）的原文为tongzheng-eep-1、换行、摘要的十六进制小写；签名结果为DER编码的Base64（平台密钥为十六进制r、s）";

/** What is signed: a digest of the signed element, so that a large package costs no more than a small one. */
export const signedText = (signedElement: string): string =>
  `tongzheng-eep-1\n${createHash("sm3").update(signedElement, "utf8").digest("hex")}`;

/**
 * One item as EEP (DA/T 48-2009): metadata, contents in Base64 with their digests, and a signature over all of it.
 * @param sign gives the signature of a text; undefined leaves the package unsigned
 */
export async function writeEep(
  packed: Packed,
  sign: (text: string) => Promise<PackageSignature | undefined>,
): Promise<string> {
  const signed = writeElement(signedObject(packed));
  const signature = await sign(signedText(signed));
  const block = signature ? writeElement(element("电子签名块", [signatureElement(signature)])) : "";
  const head = [leaf("封装包格式描述", FORMAT), leaf("版本", "2009")].map((one) => writeElement(one!)).join("");
  return `${declaration}<电子文件封装包>${head}${signed}${block}</电子文件封装包>`;
}

function signedObject({ metadata, parts, unitName, now }: Packed): Element {
  return element("被签名对象", [
    leaf("封装包类型", "原始型"),
    leaf("封装包类型描述", "原始型封装包：封装电子文件的数据及其元数据，未经修改"),
    leaf("封装包创建时间", now.toISOString()),
    leaf("封装包创建单位", unitName),
    element("封装内容", [
      element("文件实体块", [
        element("文件实体", [
          ...nested(recordFields, metadata.record),
          element(
            "文件数据",
            parts.map((part) => documentElement(part, metadata)),
          ),
        ]),
      ]),
      block("业务实体块", "业务实体", actFields, metadata.acts),
      block("机构人员实体块", "机构人员实体", agentFields, metadata.agents),
      block("实体关系块", "实体关系", relationFields, metadata.relations),
    ]),
  ]);
}

/** Elements in their containers; a container with nothing in it is left out. */
function nested(fields: readonly MetadataField[], values: Values, within?: string): Element[] {
  return fields
    .filter((field) => field.within === within)
    .flatMap((field) => {
      if (!field.holds) return leaf(field.name, values[field.id]) ?? [];
      const children = nested(fields, values, field.id);
      const own = field.id === "M8" ? [leaf("档号全文", values.M8)] : [];
      return children.length > 0 ? element(field.name, [...own, ...children]) : [];
    });
}

const block = (name: string, entity: string, fields: readonly MetadataField[], list: readonly Values[]) =>
  element(
    name,
    list.map((values) => element(entity, nested(fields, values))),
  );

function documentElement(part: LoadedPart, { files }: Metadata): Element {
  const id = `D${part.place}`;
  const values = files.find(({ place }) => place === String(part.place)) ?? {};
  return element("文档", [
    leaf("文档标识符", id),
    leaf("文档序号", String(part.place)),
    leaf("文档主从声明", part.role === "attachment" ? "附属文档" : "主文档"),
    leaf("题名", `${partRoleWords[part.role].zh}：${part.name}`),
    element("文档数据", [
      element("编码", [
        leaf("编码标识符", `${id}-1`),
        element("电子属性", nested(fileFields, values)),
        leaf("编码描述", `SM3:${part.sm3}`),
        leaf("反编码关键字", "base64"),
        leaf("编码数据", part.bytes.toString("base64")),
      ]),
    ]),
  ]);
}

const signatureElement = ({ algorithm, signer, at, value, certificate }: PackageSignature): Element =>
  element("电子签名", [
    leaf("签名标识符", "S1"),
    leaf("签名规则", RULE),
    leaf("签名时间", at),
    leaf("签名人", signer),
    leaf("签名结果", value),
    element("证书块", [leaf("证书", certificate)]),
    leaf("签名算法标识", algorithm),
  ]);
