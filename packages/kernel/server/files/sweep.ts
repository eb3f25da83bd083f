import { asSystem, type JobContext, type Services, tables } from "../base/index.ts";
import { contentStore } from "./store/open-store.ts";
import { sweepStaging } from "./store/staging.ts";
import type { FilesTables } from "./tables.ts";
import { removeUpload } from "./uploads/remove-upload.ts";

const files = tables<FilesTables>();

/** How long a file that belongs to nothing, and content that no file uses, is kept. */
const KEPT_HOURS = 24;
const BATCH = 500;

/** Removes what nobody needs any more: loose files, unused content, uploads that were given up, leftovers of crashes. */
export async function sweepFiles({ services, now }: Pick<JobContext, "services" | "now">): Promise<void> {
  const cutoff = new Date(now.getTime() - KEPT_HOURS * 3_600_000);
  while (await anyLoose(services, cutoff)) if ((await removeLooseFiles(services, cutoff)) === 0) break;
  await removeContents(services, cutoff);
  await removeUploads(services, now);
  await sweepStaging(services, cutoff);
}

/** Asked first, so that an hour without anything to remove leaves no audit row. */
async function anyLoose({ db }: Services, cutoff: Date): Promise<boolean> {
  const query = files(db).selectFrom("kernel.file").select("id").where("loose_since", "<", cutoff);
  return (await query.limit(1).executeTakeFirst()) !== undefined;
}

/**
 * A file that somebody attaches at this moment is locked and passed over; one that is locked here first is gone for
 * them, and they are told to upload it again.
 */
function removeLooseFiles(services: Services, cutoff: Date): Promise<number> {
  return asSystem(services, "files.remove-loose", async ({ tx, note }) => {
    const removed = await files(tx)
      .deleteFrom("kernel.file")
      .where("id", "in", (rows) =>
        rows
          .selectFrom("kernel.file")
          .select("id")
          .where("loose_since", "<", cutoff)
          .orderBy("loose_since")
          .limit(BATCH)
          .forUpdate()
          .skipLocked(),
      )
      .returning(["id", "sm3"])
      .execute();
    for (const [sm3, group] of Map.groupBy(removed, (row) => row.sm3))
      await files(tx)
        .updateTable("kernel.stored_content")
        .set((row) => ({ refs: row("refs", "-", group.length) }))
        .where("sm3", "=", sm3)
        .execute();
    note({ removed: removed.length });
    return removed.length;
  });
}

async function removeContents(services: Services, cutoff: Date): Promise<void> {
  for (;;) {
    const marked = await markRemoving(services, cutoff);
    for (const { sm3, location } of marked) await removeContent(services, sm3, location);
    if (marked.length < BATCH) return;
  }
}

/** From this commit on, no file can be made with the content; an upload of the same bytes takes the mark away. */
function markRemoving(services: Services, cutoff: Date) {
  return files(services.db)
    .updateTable("kernel.stored_content")
    .set({ state: "removing" })
    .where("sm3", "in", (rows) =>
      rows
        .selectFrom("kernel.stored_content")
        .select("sm3")
        .where("refs", "=", 0)
        .where("touched_at", "<", cutoff)
        .orderBy("touched_at")
        .limit(BATCH)
        .forUpdate()
        .skipLocked(),
    )
    .returning(["sm3", "location"])
    .execute();
}

/**
 * The row stays locked while the bytes are removed: an upload of the same bytes waits, and puts them there again. When
 * the process dies in between, the mark stays and the next sweep goes on.
 */
function removeContent(services: Services, sm3: string, location: string): Promise<void> {
  return services.db.transaction().execute(async (tx) => {
    const row = await files(tx)
      .selectFrom("kernel.stored_content")
      .select("sm3")
      .where("sm3", "=", sm3)
      .where("state", "=", "removing")
      .where("refs", "=", 0)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return;
    await contentStore(services).remove(location);
    await files(tx).deleteFrom("kernel.stored_content").where("sm3", "=", sm3).execute();
  });
}

async function removeUploads(services: Services, now: Date): Promise<void> {
  for (;;) {
    const expired = await files(services.db)
      .selectFrom("kernel.upload")
      .select("id")
      .where("expires_at", "<", now)
      .orderBy("expires_at")
      .limit(BATCH)
      .execute();
    for (const { id } of expired) await removeUpload(services, id);
    if (expired.length < BATCH) return;
  }
}
