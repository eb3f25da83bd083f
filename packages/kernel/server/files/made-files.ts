import { Readable } from "node:stream";
import { newId, type Services, sql, type WriteContext } from "../base/index.ts";
import type { CheckedContent } from "./commands/add-file.ts";
import { claimedType } from "./content/check-content.ts";
import { ContentSwept } from "./content/keep-content.ts";
import type { FileSubject } from "./file-rows.ts";
import { acceptedName, takeContent } from "./take-content.ts";

const ATTEMPTS = 5;

/** A file of the system's own making. */
export interface MadeFile {
  name: string;
  bytes: Uint8Array;
}

/** Content in the store, and the id of the file that `insertFiles` makes of it. */
export type KeptFile = CheckedContent & { id: string };

/** What was taken in already, by the bytes themselves; by the pool of its server, for two of one process share no store. */
const taken = new WeakMap<Services["pool"], WeakMap<Uint8Array, CheckedContent>>();

/**
 * Takes in files of the system's own making, and lets `use` make rows of them in a transaction. The same bytes are written, looked at
 * and scanned once, however often they come.
 * @throws AppError as `takeContent`
 */
export async function takeMade<T>(
  services: Services,
  files: readonly MadeFile[],
  use: (kept: KeptFile[]) => Promise<T>,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    const kept: KeptFile[] = [];
    for (const file of files) kept.push({ ...(await takeOnce(services, file)), id: newId() });
    try {
      return await use(kept);
    } catch (error) {
      if (!(error instanceof ContentSwept) || tried === ATTEMPTS) throw error;
      for (const { bytes } of files) takenBy(services).delete(bytes);
    }
  }
}

function takenBy({ pool }: Services): WeakMap<Uint8Array, CheckedContent> {
  const known = taken.get(pool) ?? new WeakMap();
  taken.set(pool, known);
  return known;
}

async function takeOnce(services: Services, { name: given, bytes }: MadeFile): Promise<CheckedContent> {
  const name = acceptedName(given);
  const known = takenBy(services).get(bytes);
  if (known && known.mediaType === claimedType(name).mediaType) return { ...known, name };
  const source = Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]);
  const content = await takeContent(services, { name, source }, async (one) => one);
  takenBy(services).set(bytes, content);
  return content;
}

/**
 * Makes files of stored content that belong to a new record, which has no others, in their order.
 * @throws ContentSwept when content has gone meanwhile; keep it again
 */
export async function insertFiles(
  { tx, now }: Pick<WriteContext, "tx" | "now">,
  files: readonly KeptFile[],
  { type, id }: FileSubject,
): Promise<void> {
  if (files.length === 0) return;
  const column = <K extends keyof KeptFile>(key: K) => files.map((file) => file[key]);
  // Contents are locked in one order, so that two who take the same ones never wait for each other.
  const { numAffectedRows } = await sql`/*kept*/
    with given as (
      select * from unnest(${column("id")}::uuid[], ${column("sm3")}::text[], ${column("size")}::bigint[],
        ${column("mediaType")}::text[], ${column("name")}::text[], ${column("scan")}::text[])
        with ordinality as g (id, sm3, size, media_type, name, scan, place)),
    locked as (
      select sm3 from kernel.stored_content where sm3 in (select sm3 from given) and state = 'kept'
      order by sm3 for no key update),
    claimed as (
      update kernel.stored_content c set refs = c.refs + n.files, touched_at = ${now}
      from (select sm3, count(*)::int as files from given join locked using (sm3) group by sm3) n
      where c.sm3 = n.sm3 returning c.sm3),
    made as (
      insert into kernel.file (id, sm3, size, media_type, name, created_at, scan)
      select g.id, g.sm3, g.size, g.media_type, g.name, ${now}, g.scan from given g join claimed using (sm3) returning id)
    insert into kernel.file_reference (file_id, type, subject_id, position)
    select g.id, ${type}, ${id}, g.place - 1 from given g join made using (id)`.execute(tx);
  if (numAffectedRows !== BigInt(files.length)) throw new ContentSwept();
}
