import { type DocumentType, documentTypeEntries, documentTypes } from "../../contract/index.ts";

/** Words a title must not end in: they are no type of document and have to be carried by one (条例 第八条). */
const notTypes = [
  "请示报告",
  "方案",
  "规划",
  "计划",
  "总结",
  "要点",
  "办法",
  "规定",
  "细则",
  "申请",
  "汇报",
  "批示",
  "建议",
  "公函",
  "的会议纪要",
];

/** Types whose title may leave out the matter (关于……), or that have no title. */
const withoutMatter = new Set<DocumentType>(["order", "communique", "announcement", "notice", "minutes", "resolution"]);

export interface TitleParts {
  hasIssuer: boolean;
  hasMatter: boolean;
  /** The type that the title ends in. */
  type: DocumentType | undefined;
  /** A word at the end that is no type of document. */
  notType: string | undefined;
}

/**
 * Takes a title apart: 发文机关 + 事由 + 文种.
 * @param issuers names of the issuers, full and short
 */
export function readTitle(title: string, issuers: readonly string[], type: DocumentType): TitleParts {
  const joined = title.replace(/\s+/g, "");
  return {
    hasIssuer: issuers.some((name) => joined.startsWith(name)),
    hasMatter: withoutMatter.has(type) || joined.includes("关于"),
    type: typeOf(joined),
    notType: notTypes.find((word) => joined.endsWith(word)),
  };
}

function typeOf(title: string): DocumentType | undefined {
  return documentTypes.find((type) => documentTypeEntries[type].endings.some((ending) => title.endsWith(ending)));
}
