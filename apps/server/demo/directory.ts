import { sql } from "@tz/kernel/server/base";
import { rebuildType } from "@tz/kernel/server/search";
import type { Seed } from "../seeds.ts";

const types = ["people.unit", "people.person"];

/** The city is written in one go, without the events by which units and people come into the search otherwise. */
export const directorySeed: Seed = {
  words: { zh: "为演示城市的单位和人员建立索引", en: "Indexing the demo city's units and people" },
  async isDone({ db }) {
    // Somebody who was changed before this seed was known is in the search already; each by their primary key.
    const { rows } = await sql<{ done: boolean }>`
      select not exists (
        select from (
          select id from kernel.unit where state = 'active' union all select id from kernel.person where state = 'active'
        ) everybody
        where not exists (select from kernel.search_entry entry where entry.id = everybody.id)) as done`.execute(db);
    return rows[0]?.done ?? false;
  },
  async run(services) {
    for (const type of types) await rebuildType(services, type);
  },
};
