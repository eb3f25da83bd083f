import type { Bilingual } from "@tz/kernel/contract/base";
import { z } from "zod";

/** 保管期限 (国家档案局令第8号): for ever, thirty years, ten years. */
export const retentions = ["permanent", "y30", "y10"] as const;
export const Retention = z.enum(retentions);
export type Retention = z.infer<typeof Retention>;

interface RetentionEntry extends Bilingual {
  /** As it stands in an archive code (DA/T 22-2015). */
  code: "Y" | "D30" | "D10";
  /** Null: for ever. */
  years: number | null;
}
export const retentionEntries: Record<Retention, RetentionEntry> = {
  permanent: { zh: "永久", en: "Permanent", code: "Y", years: null },
  y30: { zh: "30年", en: "30 years", code: "D30", years: 30 },
  y10: { zh: "10年", en: "10 years", code: "D10", years: 10 },
};

/** What a part is to its item, in the order in which DA/T 22-2015 lays them within it. */
export const partRoles = [
  "handlingSheet",
  "incoming",
  "original",
  "attachment",
  "finalDraft",
  "approvalSheet",
  "signatures",
  "other",
] as const;
export const PartRole = z.enum(partRoles);
export type PartRole = z.infer<typeof PartRole>;
export const partRoleWords: Record<PartRole, Bilingual> = {
  handlingSheet: { zh: "文件处理单", en: "Handling sheet" },
  incoming: { zh: "来文", en: "Incoming paper" },
  original: { zh: "正本", en: "Original" },
  attachment: { zh: "附件", en: "Attachment" },
  finalDraft: { zh: "定稿", en: "Final draft" },
  approvalSheet: { zh: "发文稿纸", en: "Approval sheet" },
  signatures: { zh: "签批电子签名", en: "Signatures of opinions" },
  other: { zh: "其他", en: "Other" },
};

/** How an item came about. `imported`: out of a package written elsewhere. */
export const itemKinds = ["outgoing", "incoming", "imported"] as const;
export const ItemKind = z.enum(itemKinds);
export type ItemKind = z.infer<typeof ItemKind>;

/** `transferred`: in the keeping of an archive house; `destroyed`: its files are gone, its record stays. */
export const itemStates = ["kept", "transferred", "destroyed"] as const;
export const ItemState = z.enum(itemStates);
export type ItemState = z.infer<typeof ItemState>;

/** 分类方案 (DA/T 22-2015): one fonds keeps to one of them. */
export const schemes = ["yearOrganRetention", "yearRetentionOrgan", "yearRetention"] as const;
export const Scheme = z.enum(schemes);
export type Scheme = z.infer<typeof Scheme>;

/** Who sees the entries of a unit's catalogue, and so may ask to borrow: archivists only, the unit, everybody. */
export const catalogueSights = ["closed", "unit", "all"] as const;
export const CatalogueSight = z.enum(catalogueSights);
export type CatalogueSight = z.infer<typeof CatalogueSight>;

/** How the four-property check of an item came out; `pending` until the job has run. */
export const CheckState = z.enum(["pending", "passed", "failed"]);
export type CheckState = z.infer<typeof CheckState>;
