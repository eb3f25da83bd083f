import { type Services, sql } from "@tz/kernel/server/base";
import type { CheckStage } from "../../contract/index.ts";
import { readStored } from "../archiving/keep-parts.ts";
import { type Metadata, metadataOf } from "../metadata/metadata-of.ts";
import { partsOf } from "../repository/present-item.ts";
import type { ItemRow, PartRow } from "../tables.ts";
import { type Opened, openContent } from "./open-content.ts";
import { type PackFacts, packAndOpen } from "./pack-check.ts";

export type CheckedItem = ItemRow & { holder_name: string };

/** A part and what its bytes turned out to be. */
export interface CheckedPart extends PartRow {
  opened: Opened;
  /** What the scanner of uploads said; null where the file is gone. */
  scan: "off" | "clean" | null;
  fileName: string | null;
}

/** Everything that the checks look at; loaded once for all of them. */
export interface CheckFacts {
  item: CheckedItem;
  parts: readonly CheckedPart[];
  metadata: Metadata;
  now: Date;
  /** Other items of the same holder with this document number and author. */
  sameNumber: readonly string[];
  /** The number before this one of the class is there. */
  isContinuous: boolean;
  /** The audit trail has the write that made the item. */
  isRecorded: boolean;
  scannerIsSetUp: boolean;
  /** Only where items travel: at the moment of transfer. */
  pack?: PackFacts;
}

interface Around {
  same_number: string[];
  is_continuous: boolean;
  is_recorded: boolean;
}

/** The files' bytes are read one after the other, so that a large item needs no more memory than its largest file. */
export async function loadFacts(services: Services, item: CheckedItem, stage: CheckStage): Promise<CheckFacts> {
  const parts = await partsOf(services.db, item.id);
  const [around, files] = await Promise.all([loadAround(services, item), loadFiles(services, parts)]);
  const checked: CheckedPart[] = [];
  for (const part of parts) {
    const file = files.get(part.file_id ?? "");
    const bytes = await readStored(services, part).catch(() => undefined);
    checked.push({
      ...part,
      scan: file?.scan ?? null,
      fileName: file?.name ?? null,
      opened: await openContent(part, bytes),
    });
  }
  const metadata = metadataOf(item, parts);
  return {
    item,
    parts: checked,
    metadata,
    ...(stage === "YJ" && { pack: await packAndOpen(services, item, metadata, parts) }),
    now: services.clock.now(),
    sameNumber: around.same_number,
    isContinuous: around.is_continuous,
    isRecorded: around.is_recorded,
    scannerIsSetUp: checked.some(({ scan }) => scan === "clean"),
  };
}

/** By item_class, item_holder_year and the trail's index of subjects. */
async function loadAround({ db }: Services, item: ItemRow): Promise<Around> {
  const { rows } = await sql<Around>`
    select
      array(select o.code from archives.item o
        where o.holder_id = ${item.holder_id} and o.year = ${item.year} and o.id <> ${item.id}
          and o.document_number = ${item.document_number} and ${item.document_number} <> ''
          and o.author = ${item.author} and o.kind = ${item.kind} limit 5) as same_number,
      (${item.n} = 1 or ${item.kind} = 'imported' or exists (select from archives.item o
        where o.holder_id = ${item.holder_id} and o.year = ${item.year} and o.retention = ${item.retention}
          and o.organ is not distinct from ${item.organ} and o.n = ${item.n - 1})) as is_continuous,
      -- What a package brought is written by the one command that takes packages in, under the package's name.
      ${item.kind} = 'imported' or exists (select from kernel.audit a
        where a.subject_type = 'archives.item' and a.subject_id = ${item.id} and a.ok) as is_recorded`.execute(db);
  return rows[0]!;
}

async function loadFiles({ db }: Services, parts: readonly PartRow[]) {
  const ids = parts.flatMap(({ file_id }) => file_id ?? []);
  const { rows } = await sql<{ id: string; name: string; scan: "off" | "clean" }>`
    select id, name, scan from kernel.file where id = any (${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
