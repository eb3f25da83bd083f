import type { Bilingual } from "@tz/kernel/contract/base";
import { instant } from "@tz/kernel/contract/base";
import { z } from "zod";

/** 归档, 移交与接收, 长期保存 (DA/T 70-2018). */
export const checkStages = ["GD", "YJ", "CQ"] as const;
export const CheckStage = z.enum(checkStages);
export type CheckStage = z.infer<typeof CheckStage>;
export const checkStageWords: Record<CheckStage, Bilingual> = {
  GD: { zh: "归档环节", en: "Archiving" },
  YJ: { zh: "移交与接收环节", en: "Transfer and receipt" },
  CQ: { zh: "长期保存环节", en: "Long-term keeping" },
};

/** 真实性, 完整性, 可用性, 安全性: the first figure of a code. */
export const properties = ["authentic", "complete", "usable", "safe"] as const;
export type Property = (typeof properties)[number];
export const propertyWords: Record<Property, Bilingual> = {
  authentic: { zh: "真实性", en: "Authentic" },
  complete: { zh: "完整性", en: "Complete" },
  usable: { zh: "可用性", en: "Usable" },
  safe: { zh: "安全性", en: "Safe" },
};

/** Every item of the check by its code without the stage (DA/T 70-2018). */
export const checkItems = {
  "1-1": { zh: "固化信息有效性", en: "Digests and signatures hold" },
  "1-2": { zh: "元数据项数据长度", en: "Length of metadata" },
  "1-3": { zh: "元数据项数据类型、格式", en: "Form of metadata" },
  "1-4": { zh: "设定值域的元数据项值域符合度", en: "Metadata within their domain" },
  "1-5": { zh: "元数据项数据值合理性", en: "Plausible metadata" },
  "1-6": { zh: "元数据项数据包含特殊字符情况", en: "Special characters in metadata" },
  "1-7": { zh: "档号规范性", en: "Form of the archive code" },
  "1-8": { zh: "元数据项数据重复性", en: "Metadata that occur twice" },
  "1-9": { zh: "内容数据的电子属性一致性", en: "Name, size and format as described" },
  "1-10": { zh: "元数据是否关联内容数据", en: "Metadata lead to content" },
  "1-11": { zh: "说明文件和目录文件规范性", en: "Readme and list of the package" },
  "1-12": { zh: "信息包目录结构规范性", en: "Folders of the package" },
  "1-13": { zh: "信息包一致性", en: "Package as it was sent" },
  "2-1": { zh: "总件数相符性", en: "Number of items" },
  "2-2": { zh: "总字节数相符性", en: "Number of bytes" },
  "2-3": { zh: "元数据项完整性", en: "Metadata that belong there" },
  "2-4": { zh: "元数据必填著录项目", en: "Metadata that must be filled" },
  "2-5": { zh: "过程信息完整性", en: "Process and drafts are there" },
  "2-6": { zh: "连续性元数据项", en: "Numbers without a gap" },
  "2-7": { zh: "内容数据完整性", en: "All content is there" },
  "2-8": { zh: "附件数据完整性", en: "All attachments are there" },
  "2-9": { zh: "归档范围", en: "Within the scope of archiving" },
  "3-1": { zh: "信息包中元数据的可读性", en: "Metadata of the package can be read" },
  "3-2": { zh: "目标数据库中元数据的可访问性", en: "Metadata of the database can be read" },
  "3-3": { zh: "内容数据格式", en: "Formats for the long term" },
  "3-4": { zh: "内容数据的可读性", en: "Content can be opened" },
  "3-5": { zh: "软硬件环境合规性", en: "Machine and programs" },
  "3-6": { zh: "信息包中包含的内容数据格式合规性", en: "Nothing locked or packed in a way of its own" },
  "4-1": { zh: "系统环境中是否安装杀毒软件", en: "A virus scanner is set up" },
  "4-2": { zh: "病毒感染", en: "Viruses" },
  "4-3": { zh: "载体中多余文件", en: "Files that do not belong there" },
  "4-4": { zh: "载体读取速度", en: "Speed of the medium" },
  "4-5": { zh: "载体外观", en: "Look of the medium" },
  "4-6": { zh: "光盘合格性", en: "Quality of the disc" },
  "4-7": { zh: "操作过程安全性", en: "Everything done was recorded" },
} satisfies Record<string, Bilingual>;
export type CheckCode = keyof typeof checkItems;

export const propertyOf = (code: CheckCode): Property => properties[Number(code[0]) - 1]!;

/** `manual`: a person has to look; `none`: it means nothing here, and the evidence says why. */
export const CheckResult = z.enum(["passed", "failed", "manual", "none"]);
export type CheckResult = z.infer<typeof CheckResult>;

export const CheckFinding = z.object({
  code: z.string(),
  result: CheckResult,
  /** What was looked at and found, in Chinese and English. */
  evidence: z.object({ zh: z.string(), en: z.string() }),
});
export type CheckFinding = z.infer<typeof CheckFinding>;

export const CheckReport = z
  .object({
    id: z.uuid(),
    stage: CheckStage,
    passed: z.boolean(),
    findings: z.array(CheckFinding),
    personName: z.string().nullable(),
    at: instant,
  })
  .meta({ id: "ArchiveCheckReport" });
export type CheckReport = z.infer<typeof CheckReport>;
