import { csv, flag, instant, pageOf, pageRequest } from "@tz/kernel/contract/base";
import { z } from "zod";
import { RetentionRule, RetentionRules } from "./retention-table.ts";
import { CatalogueSight, CheckState, ItemKind, ItemState, PartRole, Retention, Scheme } from "./words.ts";

const year = z.coerce.number().int().min(1900).max(2099);
const reason = z.string().trim().min(1).max(200);

/** The filters of a catalogue; the page keeps them in its address. */
export const catalogueFilters = {
  /** `unit`: what the reader's unit keeps; `mine`: what the reader took part in; `all`: the open catalogues of others. */
  scope: z.enum(["unit", "mine", "all"]).default("unit"),
  year: year.optional(),
  retention: csv(Retention),
  organ: z
    .string()
    .regex(/^[A-Z0-9]{3}$/)
    .optional(),
  state: csv(ItemState),
  check: CheckState.optional(),
  unboxed: flag.optional(),
  /** Words of the title, the document number, the author or the archive code. */
  text: z.string().trim().max(100).optional(),
};
export const CatalogueFilters = z.object(catalogueFilters);
export type CatalogueFilters = z.output<typeof CatalogueFilters>;
export const CatalogueRequest = z.object({ ...pageRequest, ...catalogueFilters });

/** One line of 归档文件目录: its nine columns but the number of the line, and where it stands. */
export const CatalogueRow = z
  .object({
    id: z.uuid(),
    code: z.string(),
    documentNumber: z.string(),
    author: z.string(),
    title: z.string(),
    date: z.iso.date(),
    secrecy: z.enum(["none", "internal"]),
    /** Null where no page was counted. */
    pages: z.int(),
    note: z.string(),
    year: z.int(),
    retention: Retention,
    organName: z.string().nullable(),
    kind: ItemKind,
    state: ItemState,
    check: CheckState,
    unitName: z.string(),
    boxNumber: z.int().nullable(),
  })
  .meta({ id: "ArchiveCatalogueRow" });
export type CatalogueRow = z.infer<typeof CatalogueRow>;
export const CataloguePage = pageOf(CatalogueRow);

export const PartView = z.object({
  place: z.int(),
  role: PartRole,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sm3: z.string(),
  pages: z.int().nullable(),
  /** Its file is there; false once it was destroyed. */
  kept: z.boolean(),
});
export type PartView = z.infer<typeof PartView>;

export const itemActions = ["read", "correct", "reclass", "check", "package", "borrow"] as const;
export const ItemAction = z.enum(itemActions);
export type ItemAction = z.infer<typeof ItemAction>;

/** One item as its reader may see it; who sees the entry alone gets no parts. */
export const ItemView = CatalogueRow.extend({
  version: z.int(),
  fonds: z.string(),
  fondsName: z.string(),
  documentTypeWords: z.string(),
  urgencyWords: z.string(),
  recipients: z.string(),
  copyRecipients: z.string(),
  archivedAt: instant,
  /** The last day of its retention; null for ever. */
  dueOn: z.iso.date().nullable(),
  rule: z.object({ no: z.string(), words: z.string(), version: z.int() }).nullable(),
  /** Why the archivist changed what the rule says. */
  ruleReason: z.string().nullable(),
  source: z.object({ type: z.string(), id: z.uuid() }).nullable(),
  holderName: z.string(),
  sight: z.enum(["content", "entry"]),
  /** The reader's own request to borrow it, where that is open or what lets them read; `untilAt` once it was granted. */
  borrowing: z.object({ untilAt: instant.nullable() }).nullable(),
  parts: z.array(PartView),
  acts: z.array(
    z.object({ at: z.string(), person: z.string(), post: z.string(), act: z.string(), opinion: z.string() }),
  ),
  may: z.array(ItemAction),
}).meta({ id: "ArchiveItem" });
export type ItemView = z.infer<typeof ItemView>;

export const ItemStatus = z
  .object({ id: z.uuid(), version: z.int(), code: z.string() })
  .meta({ id: "ArchiveItemStatus" });

export const Reclass = z.object({ itemId: z.uuid(), version: z.int(), retention: Retention, reason });
export const Correct = z.object({
  itemId: z.uuid(),
  version: z.int(),
  /** Self-made or completed titles stand in square brackets (DA/T 22-2015). */
  title: z.string().trim().min(1).max(300),
  author: z.string().trim().min(1).max(200),
  pages: z.int().min(0).max(100_000),
  note: z.string().trim().max(500),
});

/** 全宗: how a unit's archives are numbered and classed, and who sees them. */
export const FondsView = z
  .object({
    number: z.string(),
    name: z.string(),
    scheme: Scheme,
    catalogue: CatalogueSight,
    house: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    version: z.int(),
    /** Items bear its number: number and scheme stay as they are. */
    inUse: z.boolean(),
    organs: z.array(z.object({ departmentId: z.uuid().nullable(), code: z.string(), name: z.string() })),
  })
  .meta({ id: "Fonds" });
export type FondsView = z.infer<typeof FondsView>;
/** `null` before the unit has entered its fonds. */
export const OwnFonds = z.object({ fonds: FondsView.nullable(), unitName: z.string() });
export type OwnFonds = z.infer<typeof OwnFonds>;

export const SaveFonds = z.object({
  number: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{4}$/, { message: "全宗号为4位数字或字母与数字的组合，如 Z109。 / Four letters or digits." }),
  name: z.string().trim().min(1).max(100),
  scheme: Scheme,
  catalogue: CatalogueSight,
  houseId: z.uuid().nullable(),
  /** 0 where there is none yet. */
  version: z.int(),
});

export const RetentionTableView = z
  .object({
    /** 0 while the program's own table is in force. */
    version: z.int(),
    rules: z.array(RetentionRule),
    reason: z.string(),
    changedAt: instant.nullable(),
    changedBy: z.string().nullable(),
  })
  .meta({ id: "RetentionTable" });
export type RetentionTableView = z.infer<typeof RetentionTableView>;
export const SaveRetentionTable = z.object({ rules: RetentionRules, reason, version: z.int() });

/** A finished paper that is not archived, and why. */
export const PendingRow = z
  .object({
    source: z.object({ type: z.string(), id: z.uuid() }),
    title: z.string(),
    /** `excluded`: by the retention table. */
    state: z.enum(["failed", "excluded"]),
    /** What to do about it, in the reader's language. */
    sentence: z.string(),
    attempts: z.int(),
    triedAt: instant,
  })
  .meta({ id: "PendingArchiving" });
export type PendingRow = z.infer<typeof PendingRow>;
export const PendingPage = pageOf(PendingRow);

export const sourceName = { type: z.string().min(1).max(64), id: z.uuid() };
export const ArchiveAgain = z.object({ ...sourceName, retention: Retention.optional(), reason: reason.optional() });

/** What waits for an archivist, each at most `dutyCap`. */
export const dutyCap = 100;
export const ArchiveDuties = z.object({ failed: z.int(), asked: z.int(), sent: z.int() }).meta({ id: "ArchiveDuties" });
export type ArchiveDuties = z.infer<typeof ArchiveDuties>;

/** Destructions that wait for a person's approval, at most `dutyCap`. */
export const ArchiveApprovals = z.object({ asked: z.int() }).meta({ id: "ArchiveApprovals" });
export type ArchiveApprovals = z.infer<typeof ArchiveApprovals>;
