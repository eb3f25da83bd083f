import { type Services, sql } from "@tz/kernel/server/base";
import type { CheckStage } from "../../contract/index.ts";
import { readStored } from "../archiving/keep-parts.ts";
import { type Metadata, metadataOf } from "../metadata/metadata-of.ts";
import type { ItemRow, PartRow } from "../tables.ts";
import { type Opened, openContent } from "./open-content.ts";
import { type PackFacts, packAndOpen } from "./pack-check.ts";

export type CheckedItem = ItemRow & { holder_name: string };

/** A part and what its bytes turned out to be. */
export interface CheckedPart extends PartRow {
  opened: Opened;
  /** What the scanner of uploads said; null where the file is gone. */
  scan: "off" | "clean" | null;
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

interface Loaded extends CheckedItem {
  parts: (PartRow & Pick<CheckedPart, "scan">)[];
  same_number: string[];
  is_continuous: boolean;
  is_recorded: boolean;
}

/**
 * The files' bytes are read one after the other, so that a large item needs no more memory than its largest file.
 * @returns undefined where there is no item to check
 */
export async function loadFacts(
  services: Services,
  itemId: string,
  stage: CheckStage,
): Promise<CheckFacts | undefined> {
  const loaded = await loadItem(services, itemId);
  if (!loaded) return undefined;
  const { parts, same_number, is_continuous, is_recorded, ...item } = loaded;
  const checked: CheckedPart[] = [];
  for (const part of parts) {
    const bytes = await readStored(services, part).catch(() => undefined);
    checked.push({ ...part, opened: await openContent(part, bytes) });
  }
  const metadata = metadataOf(item, parts);
  return {
    item,
    parts: checked,
    metadata,
    ...(stage === "YJ" && { pack: await packAndOpen(services, item, metadata, parts) }),
    now: services.clock.now(),
    sameNumber: same_number,
    isContinuous: is_continuous,
    isRecorded: is_recorded,
    scannerIsSetUp: checked.some(({ scan }) => scan === "clean"),
  };
}

/** By the primary keys of item, part and file, and by item_class, item_holder_year and the trail's index of subjects. */
async function loadItem({ db }: Services, itemId: string): Promise<Loaded | undefined> {
  const { rows } = await sql<Loaded>`/*kept*/
    select i.*, h.name as holder_name,
      array(select to_jsonb(p) || jsonb_build_object('scan', f.scan)
        from archives.part p left join kernel.file f on f.id = p.file_id where p.item_id = i.id order by p.place) as parts,
      array(select o.code from archives.item o
        where o.holder_id = i.holder_id and o.year = i.year and o.id <> i.id
          and o.document_number = i.document_number and i.document_number <> ''
          and o.author = i.author and o.kind = i.kind limit 5) as same_number,
      (i.n = 1 or i.kind = 'imported' or exists (select from archives.item o
        where o.holder_id = i.holder_id and o.year = i.year and o.retention = i.retention
          and o.organ is not distinct from i.organ and o.n = i.n - 1)) as is_continuous,
      -- What a package brought is written by the one command that takes packages in, under the package's name.
      i.kind = 'imported' or exists (select from kernel.audit a
        where a.subject_type = 'archives.item' and a.subject_id = i.id::text and a.at >= i.archived_at and a.ok) as is_recorded
    from archives.item i join kernel.unit h on h.id = i.holder_id
    where i.id = ${itemId} and i.state <> 'destroyed'`.execute(db);
  return rows[0];
}
