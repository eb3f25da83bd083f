import { z } from "zod";
import { command, type JobContext, notFound, type Services, tables } from "../base/index.ts";
import { indexRecords } from "./index-records.ts";
import { searchablesOf } from "./searchable.ts";
import type { SearchTables } from "./tables.ts";

const search = tables<SearchTables>();
const BATCH = 200;

/**
 * Indexes every record of a type anew and takes out what is no more. People go on searching in the old entries meanwhile.
 * @returns how many records there are
 */
export async function rebuildType(services: Services, type: string): Promise<number> {
  const searchable = searchablesOf(services).get(type);
  if (!searchable) throw new Error(`no module declares the searchable ${type}`);
  const begun = services.clock.now();
  let count = 0;
  for (let after: string | null = null; ; ) {
    const ids = await searchable.ids(services.db, after, BATCH);
    await indexRecords(services, type, ids);
    count += ids.length;
    after = ids.at(-1) ?? null;
    if (ids.length < BATCH) break;
  }
  await search(services.db)
    .deleteFrom("kernel.search_entry")
    .where("type", "=", type)
    .where("indexed_at", "<", begun)
    .execute();
  return count;
}

/** The job `search.rebuild`; when its process dies it begins again, which changes nothing but the time. */
export async function rebuildJob({ services, log }: JobContext, { type }: { type: string }): Promise<void> {
  const count = await rebuildType(services, type);
  log.info({ type, count }, "search index rebuilt");
}

/** Everything anew, for the command line: types by name with the number of their records. */
export async function rebuildSearch(services: Services): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const type of searchablesOf(services).keys()) counts[type] = await rebuildType(services, type);
  return counts;
}

export const rebuildCommand = command({
  name: "search.rebuild",
  summary: { zh: "重建全文索引", en: "Rebuild the search index" },
  input: z.object({ type: z.string().max(60).optional() }),
  output: z.object({ types: z.array(z.string()) }),
  access: "search.rebuild",
  run({ services, input, job, note }) {
    const known = [...searchablesOf(services).keys()];
    const types = input.type === undefined ? known : known.filter((type) => type === input.type);
    if (types.length === 0) throw notFound();
    for (const type of types) job("search.rebuild", { type }, { key: `search.rebuild ${type}` });
    note({ types });
    return { types };
  },
});
