import { AppError, type Services, type Tx, tables } from "../../base/index.ts";
import { contentKey, storeFailure } from "../store/content-store.ts";
import { contentStore } from "../store/open-store.ts";
import type { Staged } from "../store/staging.ts";
import type { FilesTables } from "../tables.ts";

const files = tables<FilesTables>();

/** The sweep took the content between its keeping and its first use: keep it again. */
export class ContentSwept extends AppError {
  constructor() {
    super("kernel.busy");
  }
}

/**
 * Puts content into the store before any file names it. The row is touched first: the sweep leaves what was touched
 * within the day, so it cannot remove the bytes under a transaction that is about to use them.
 */
export async function keepContent(services: Services, { sm3, size, path }: Staged): Promise<void> {
  const location = contentKey(sm3);
  const touched = { state: "kept", touched_at: services.clock.now() } as const;
  await files(services.db)
    .insertInto("kernel.stored_content")
    .values({ sm3, size, location, ...touched })
    .onConflict((conflict) => conflict.column("sm3").doUpdateSet(touched))
    .execute();
  const store = contentStore(services);
  try {
    if (!(await store.has(location, size))) await store.put(location, path);
  } catch (error) {
    throw storeFailure(error);
  }
}

/**
 * Counts one more file with this content, in the transaction that makes the file.
 * @throws ContentSwept when the content is not there any more
 */
export async function claimContent(tx: Tx, sm3: string, now: Date): Promise<void> {
  const claimed = await files(tx)
    .updateTable("kernel.stored_content")
    .set((row) => ({ refs: row("refs", "+", 1), touched_at: now }))
    .where("sm3", "=", sm3)
    .where("state", "=", "kept")
    .executeTakeFirst();
  if (claimed.numUpdatedRows !== 1n) throw new ContentSwept();
}
