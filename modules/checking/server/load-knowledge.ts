import type { Knowledge } from "@tz/check";
import { type Db, sql } from "@tz/kernel/server/base";

/** What the directory knows of units: a few thousand names at most, read in one statement. */
export async function loadKnowledge(db: Db): Promise<Knowledge> {
  const { rows } = await sql<{ name: string; short_name: string; state: string }>`
    select name, short_name, state from kernel.unit`.execute(db);
  const names = (wanted: (state: string) => boolean) =>
    rows.flatMap(({ name, short_name, state }) => (wanted(state) ? [...new Set([name, short_name])] : []));
  return {
    unitNames: names((state) => state === "active"),
    abolishedNames: names((state) => state !== "active").filter((name) => name.length > 4),
  };
}
