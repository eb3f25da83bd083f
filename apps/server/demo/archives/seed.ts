import { archivePaper } from "@tz/archives/server";
import { asSystem, type Services, sql } from "@tz/kernel/server/base";
import type { Seed } from "../../seeds.ts";
import { oldPapers } from "./old-papers.ts";

const DONE = "demo.archives-filled";

/** Gives every unit of the demo its fonds, so that what it finishes archives itself; the city's archive house takes all. */
export const fondsSeed: Seed = {
  words: { zh: "设定各单位的全宗", en: "Giving the units their fonds" },
  async isDone({ db }) {
    const { rows } = await sql<{ done: boolean }>`select exists (select from archives.fonds) as done`.execute(db);
    return rows[0]?.done ?? false;
  },
  run: (services) =>
    asSystem(services, "demo.fonds", async ({ tx }) => {
      await sql`
        insert into archives.fonds (unit_id, number, name, scheme, catalogue, house_id)
        select u.id, 'Z' || lpad((row_number() over (order by u.rank, u.id))::text, 3, '0'), u.name,
          'yearOrganRetention', 'unit', (select id from kernel.unit where short_name = '市档案馆')
        from kernel.unit u where u.state = 'active'`.execute(tx);
    }),
};

/** Fills the archives of two units with papers of twelve years, archived as all others are. */
export const archivesSeed: Seed = {
  words: { zh: "归入历年档案（2014年以来）", en: "Archiving papers of former years (since 2014)" },
  late: true,
  async isDone({ db }) {
    const { rows } = await sql<{ done: boolean }>`
      select exists (select from kernel.audit where command = ${DONE}) as done`.execute(db);
    return rows[0]?.done ?? false;
  },
  run: fillArchives,
};

async function fillArchives(services: Services, stopped?: AbortSignal): Promise<void> {
  const source = await oldPapers(services);
  const names = await source.finishedAfter(services, null, Number.MAX_SAFE_INTEGER);
  for (const { id } of names) {
    stopped?.throwIfAborted();
    await archivePaper(services, source, id);
  }
  await asSystem(services, DONE, async ({ note }) => note({ papers: names.length }));
}
