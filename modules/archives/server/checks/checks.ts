import { officeDay } from "@tz/kernel/server/calendar";
import {
  type CheckCode,
  type CheckResult,
  isArchiveCode,
  type PartRole,
  readArchiveCode,
} from "../../contract/index.ts";
import type { CheckedPart, CheckFacts } from "./facts.ts";
import { filledFields, metadataFaults } from "./metadata-checks.ts";
import type { PackFacts } from "./pack-check.ts";

/** What one check found, with what it looked at. */
export interface Verdict {
  result: CheckResult;
  zh: string;
  en: string;
}
type Check = (facts: CheckFacts) => Verdict;

const passed = (zh: string, en: string): Verdict => ({ result: "passed", zh, en });
const failed = (zh: string, en: string): Verdict => ({ result: "failed", zh, en });
const manual = (zh: string, en: string): Verdict => ({ result: "manual", zh, en });
const none = (zh: string, en: string): Verdict => ({ result: "none", zh, en });

/** Passes where the list of faulty things is empty, and names them otherwise. */
const noneOf = (faulty: readonly string[], zh: string, en: string): Verdict =>
  faulty.length === 0 ? passed(zh, en) : failed(`不符：${faulty.join("、")}`, `Wrong: ${faulty.join(", ")}`);

const partNames = (parts: readonly CheckedPart[]) => parts.map(({ name }) => name);
const metadata =
  (fault: keyof typeof metadataFaults, zh: string, en: string): Check =>
  (facts) => {
    const filled = filledFields(facts.metadata);
    return noneOf(metadataFaults[fault](filled), `${filled.length} 项${zh}`, `${filled.length} elements ${en}`);
  };

const noPackage: Check = () =>
  none("本环节逐件检测，未成包；组包、验包时检测。", "Nothing is packed here; checked when it is packed and opened.");
/** Something that only a package shows. */
const ofPackage =
  (verdict: (pack: Extract<PackFacts, { fault: null }>, facts: CheckFacts) => Verdict): Check =>
  (facts) => {
    if (!facts.pack) return noPackage(facts);
    if (facts.pack.fault !== null)
      return failed(`组包后打不开（${facts.pack.fault}）`, `It cannot be opened (${facts.pack.fault})`);
    return verdict(facts.pack, facts);
  };
const holds = (is: boolean, zh: string, en: string): Verdict =>
  is ? passed(zh, en) : failed(`不符：${zh}`, `Wrong: ${en}`);

const noMedium: Check = () => none("在线归档，没有脱机载体。", "Kept online; there is no medium.");

/** Formats for the long term (GB/T 18894-2016): OFD, PDF, plain text, XML, pictures, sound and film in open formats. */
const lasting = new Set(
  "application/ofd application/pdf text/plain text/csv application/xml image/jpeg image/png image/tiff audio/mpeg audio/wav video/mp4 video/vnd.avi".split(
    " ",
  ),
);
const packed = new Set("application/zip application/vnd.rar application/x-7z-compressed".split(" "));

/** What an item must consist of, by how it came about. */
const essential: Record<CheckFacts["item"]["kind"], readonly PartRole[]> = {
  outgoing: ["original", "finalDraft", "approvalSheet"],
  incoming: ["handlingSheet"],
  imported: [],
};

/** The checks by their codes; each looks at facts that are loaded already. */
export const checks: Record<CheckCode, Check> = {
  "1-1": ({ parts }) =>
    noneOf(
      partNames(parts.filter(({ opened }) => !opened.digestHolds)),
      `${parts.length} 个文件的 SM3 摘要与归档时一致`,
      `SM3 of ${parts.length} files as it was when archived`,
    ),
  "1-2": metadata("tooLong", "长度合规", "are short enough"),
  "1-3": metadata("misformed", "格式合规", "are well formed"),
  "1-4": metadata("outOfDomain", "在值域之内", "are within their domain"),
  "1-5": ({ item, now }) => {
    const archived = officeDay(item.archived_at);
    const wrong = [
      ...(item.date > officeDay(now) && item.date > archived ? ["日期晚于今天"] : []),
      ...(item.year < Number(item.date.slice(0, 4)) ? ["年度早于成文日期"] : []),
      ...(item.date < "1949-10-01" ? ["日期过早"] : []),
    ];
    return noneOf(wrong, "成文日期、年度、归档时间的先后合理", "Date, year and archiving follow each other");
  },
  "1-6": metadata("special", "没有特殊字符", "are free of special characters"),
  "1-7": ({ item }) => {
    const read = readArchiveCode(item.code);
    const holds = read && read.year === item.year && read.retention === item.retention && read.n === item.n;
    return holds && isArchiveCode(item.code)
      ? passed(`${item.code} 符合 DA/T 22-2015`, `${item.code} follows DA/T 22-2015`)
      : failed(`档号 ${item.code} 与年度、保管期限、件号不符`, `${item.code} does not fit year, retention and number`);
  },
  "1-8": ({ sameNumber }) => noneOf(sameNumber, "档号、文号没有重复", "Code and document number occur once"),
  "1-9": ({ parts }) =>
    noneOf(
      partNames(parts.filter(({ opened, size }) => opened.isThere && opened.size !== size)),
      "文件名、大小、格式与元数据一致",
      "Names, sizes and formats as described",
    ),
  "1-10": ({ parts }) =>
    noneOf(
      partNames(parts.filter(({ file_id }) => file_id === null)),
      "元数据逐一关联内容数据",
      "Every description leads to its file",
    ),
  "1-11": ofPackage(() =>
    passed("说明文件、目录文件随批次信息包生成", "Readme and list come with the batch's package"),
  ),
  "1-12": ofPackage(() => passed("封装包结构符合 DA/T 48-2009", "The package is built by DA/T 48-2009")),
  "1-13": ofPackage(({ digestsHold }) =>
    holds(digestsHold, "包内文件与库中逐字节一致", "Files of the package are those of the store"),
  ),
  "2-1": ofPackage(({ files }, { parts }) =>
    holds(
      files === parts.length,
      `包内 ${files} 个文件，库中 ${parts.length} 个`,
      `${files} files packed of ${parts.length}`,
    ),
  ),
  "2-2": ofPackage(({ bytes }, { parts }) => {
    const size = parts.reduce((sum, part) => sum + part.size, 0);
    return holds(bytes === size, `包内 ${bytes} 字节，著录 ${size} 字节`, `${bytes} bytes packed of ${size}`);
  }),
  "2-3": ({ metadata: { record, acts, agents } }) =>
    noneOf(
      [
        ...(Object.keys(record).length === 0 ? ["文件实体"] : []),
        ...(acts.length === 0 ? ["业务实体"] : []),
        ...(agents.length === 0 ? ["机构人员实体"] : []),
      ],
      "文件、机构人员、业务、关系四类实体齐全",
      "All four entities are there",
    ),
  "2-4": metadata("missing", "必填项已填", "with all that must be filled"),
  "2-5": ({ item, parts }) => {
    const roles = new Set(parts.map(({ role }) => role));
    const lacking = essential[item.kind].filter((role) => !roles.has(role));
    return noneOf(
      lacking,
      `有 ${item.facts.acts.length} 条办理过程，稿本和处理单齐全`,
      `${item.facts.acts.length} steps, drafts and sheets`,
    );
  },
  "2-6": ({ item, isContinuous }) =>
    isContinuous
      ? passed(`件号 ${item.n} 与前件相连`, `Number ${item.n} follows the one before`)
      : failed(`同类没有件号 ${item.n - 1}`, `There is no number ${item.n - 1} in its class`),
  "2-7": ({ parts, item }) =>
    parts.length === 0
      ? item.note
        ? manual(item.note, "It has no electronic content: see the remark")
        : failed("没有内容数据", "There is no content")
      : noneOf(
          partNames(parts.filter(({ opened }) => !opened.isThere)),
          `${parts.length} 个文件都在`,
          `${parts.length} files are there`,
        ),
  "2-8": ({ parts }) => {
    const attached = parts.filter(({ role }) => role === "attachment");
    return noneOf(
      partNames(attached.filter(({ opened }) => !opened.isThere)),
      `${attached.length} 个附件都在`,
      `${attached.length} attachments are there`,
    );
  },
  "2-9": ({ item }) =>
    item.rule
      ? passed(`条款 ${item.rule.no}：${item.rule.words}`, `Rule ${item.rule.no}: ${item.rule.words}`)
      : manual(item.rule_reason ?? "由接收单位判定", item.rule_reason ?? "For the receiver to judge"),
  "3-1": ofPackage(({ code, title }, { item }) =>
    holds(
      code === item.code && title === item.title,
      "包中元数据可读，与库中一致",
      "Metadata of the package can be read",
    ),
  ),
  "3-2": () => passed("元数据可在库中读取", "The database gives the metadata"),
  "3-3": ({ parts }) => {
    const others = parts.filter(({ media_type }) => !lasting.has(media_type));
    return others.length === 0
      ? passed("OFD、PDF 等长期保存格式", "OFD, PDF and other lasting formats")
      : manual(
          `宜转为长期保存格式：${partNames(others).join("、")}`,
          `Better converted: ${partNames(others).join(", ")}`,
        );
  },
  "3-4": ({ parts }) => {
    const damaged = parts.filter(({ opened }) => opened.opens === false);
    const unknown = parts.filter(({ opened }) => opened.opens === null);
    if (damaged.length > 0)
      return failed(`打不开：${partNames(damaged).join("、")}`, `Cannot be opened: ${partNames(damaged).join(", ")}`);
    return unknown.length === 0
      ? passed(`${parts.length} 个文件都能打开`, `${parts.length} files can be opened`)
      : manual(`须人工打开：${partNames(unknown).join("、")}`, `Open by hand: ${partNames(unknown).join(", ")}`);
  },
  "3-5": () => passed("由本系统打开，不依赖专用软件", "Opened by this program; nothing special is needed"),
  "3-6": ({ parts }) =>
    noneOf(
      partNames(parts.filter(({ media_type }) => packed.has(media_type))),
      "没有压缩、加密的文件",
      "Nothing is packed or locked",
    ),
  "4-1": ({ scannerIsSetUp }) =>
    scannerIsSetUp
      ? passed("已设置病毒扫描", "A scanner is set up")
      : manual("没有设置病毒扫描，请系统管理员确认", "No scanner is set up: ask the system administrator"),
  "4-2": ({ parts }) =>
    parts.every(({ scan }) => scan === "clean")
      ? passed("入库时扫描未见病毒", "Clean when it was stored")
      : manual("入库时未经扫描", "Not scanned when it was stored"),
  "4-3": noMedium,
  "4-4": noMedium,
  "4-5": noMedium,
  "4-6": noMedium,
  "4-7": ({ isRecorded }) =>
    isRecorded
      ? passed("归档操作在审计记录中", "The audit trail has what was done")
      : failed("审计记录中没有归档操作", "The audit trail lacks what was done"),
};
