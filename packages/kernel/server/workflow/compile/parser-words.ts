import type { Bilingual } from "../../../contract/base/index.ts";

/** What the reader of XML or BPMN finds wrong, and how people are told; `$1` is what it names. */
const reasons: [found: RegExp, words: Bilingual][] = [
  [/^missing attribute value$/, { zh: "有属性没有写值", en: "an attribute has no value" }],
  [/^missing attribute value quotes$/, { zh: "有属性值没有加引号", en: "a value lacks its quotes" }],
  [
    /^(?:missing closing quotes|attribute value quote missmatch)$/,
    { zh: "属性值的引号不成对", en: "quotes do not match" },
  ],
  [
    /^illegal (?:first char attribute name|attribute name char)$/,
    { zh: "属性名不合规范", en: "a wrong attribute name" },
  ],
  [/^illegal character after attribute end$/, { zh: "属性之间缺空格或多了符号", en: "no space between attributes" }],
  [/^attribute <(.*)> already defined$/, { zh: "属性 $1 写了两次", en: "the attribute $1 is there twice" }],
  [/^illegal (?:declaration|value) of xmlns/, { zh: "命名空间声明有误", en: "a wrong namespace declaration" }],
  [
    /^missing namespace (?:for prefix|on) <([^:>]*).*>$/,
    { zh: "用了前缀 $1，文件却没有声明它（xmlns:$1）", en: "the prefix $1 is not declared (xmlns:$1)" },
  ],
  [/^non-whitespace outside of root node$/, { zh: "根元素之外还有文字", en: "text outside of the root element" }],
  [/^(?:unexpected end of file|unclosed .*)$/, { zh: "内容到这里中断，文件不完整", en: "the file breaks off here" }],
  [
    /^(?:missing open tag|closing tag mismatch|close tag)$/,
    { zh: "开始标签与结束标签不成对", en: "opening and closing tags do not match" },
  ],
  [/^(?:illegal first char|invalid) nodeName$/, { zh: "元素名不合规范", en: "a wrong element name" }],
  [
    /^(?:unrecognized element|unexpected element|unknown type) </,
    { zh: "BPMN 2.0 中没有这个元素，或它不该在这里", en: "BPMN 2.0 has no such element here" },
  ],
  [/^unexpected body text <([\s\S]{0,20})/, { zh: "不该有文字“$1”", en: "the text “$1” does not belong there" }],
  [/^too much is wrong$/, { zh: "写错的地方太多，不再往下读", en: "too much of it is wrong to read on" }],
  [/^expected no sub nodes$/, { zh: "这里不该有下级元素", en: "elements that do not belong here" }],
];
const other: Bilingual = { zh: "写法不合 XML 或 BPMN 2.0 的规范", en: "this is neither XML nor BPMN 2.0" };

/** What the reader found once or more often, as one sentence for each reason that tells the first place and how many there are. */
export function wordsOf(messages: readonly string[]): Bilingual[] {
  return [...Map.groupBy(messages.map(partsOf), ({ reason }) => reason.zh).values()].map(([first, ...others]) => {
    const { line, element, reason } = first!;
    const count = others.length + 1;
    const at = line === undefined ? { zh: "", en: "" } : { zh: `第 ${line} 行`, en: `line ${line}` };
    const place = { zh: [at.zh, element].filter(Boolean).join(" "), en: [at.en, element].filter(Boolean).join(", ") };
    return {
      zh: `${place.zh}${place.zh && "："}${reason.zh}${count > 1 ? `（共 ${count} 处）` : ""}`,
      en: `${place.en}${place.en && ": "}${reason.en}${count > 1 ? ` (${count} places)` : ""}`,
    };
  });
}

function partsOf(message: string): { line: number | undefined; element: string; reason: Bilingual } {
  const tag = /^unparsable content <([^\s<>]+)/.exec(message)?.[1];
  const line = /^\s*line: (\d+)$/m.exec(message)?.[1];
  const cause = /nested error: ([\s\S]*)/.exec(message)?.[1]?.trim() ?? message;
  // The reader counts lines from zero, those of a text where it ends, and none outside of the root element.
  const isCounted = line !== undefined && !/^non-whitespace outside|^unexpected body/.test(cause);
  return { line: isCounted ? Number(line) + 1 : undefined, element: tag ? `<${tag}>` : "", reason: reasonOf(cause) };
}

function reasonOf(cause: string): Bilingual {
  const [found, words] = reasons.find(([pattern]) => pattern.test(cause)) ?? [/$^/, other];
  const named = found.exec(cause)?.[1]?.replace(/>$/, "").trim() ?? "";
  return { zh: words.zh.replaceAll("$1", () => named), en: words.en.replaceAll("$1", () => named) };
}
