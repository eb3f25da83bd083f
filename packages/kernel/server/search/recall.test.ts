import { newId, sql } from "@tz/kernel/server/base";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askAll, paper, searchTestApp } from "./search.testing.ts";

const app = await searchTestApp();

/** Few characters, so that many texts contain a question and many nearly do. */
const written = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(..."政府发文号12ab〔〕（，。 \n堃Ａé①"), maxLength });
const papers = fc.array(fc.record({ title: written(8), number: written(5), body: written(40), opinion: written(10) }), {
  minLength: 25,
  maxLength: 25,
});
type Written = { title: string; number: string; body: string; opinion: string };

/** What a plain LIKE over the fields as written finds. */
async function like(ids: readonly string[], texts: readonly Written[], question: string): Promise<string[]> {
  const pattern = `%${question.replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${ids}::uuid[], ${texts.map(({ title }) => title)}::text[],
      ${texts.map(({ number }) => number)}::text[], ${texts.map(({ body }) => body)}::text[],
      ${texts.map(({ opinion }) => opinion)}::text[]) as written (id, title, number, body, opinion)
    where title like ${pattern} or number like ${pattern} or body like ${pattern} or opinion like ${pattern}`.execute(
    app.db,
  );
  return rows.map(({ id }) => id);
}

describe("recall", () => {
  it("is complete against plain LIKE for every question of one character or more", async () => {
    const questions = fc.array(
      fc.oneof(
        written(4).filter((text) => text.trim() !== ""),
        fc.record({ which: fc.nat(24), from: fc.nat(39), length: fc.integer({ min: 1, max: 6 }) }),
      ),
      { minLength: 15, maxLength: 15 },
    );
    await fc.assert(
      fc.asyncProperty(papers, questions, fc.constantFrom("1", "3", "20"), async (texts, asked, limit) => {
        app.papers.clear();
        await sql`delete from kernel.search_entry`.execute(app.db);
        const ids = texts.map(({ title, number, body, opinion }) => {
          const made = paper({ id: newId(), title, number, body, also: [opinion] });
          app.papers.set(made.id, made);
          return made.id;
        });
        await app.index(...ids);
        for (const one of asked) {
          const q = typeof one === "string" ? one : texts[one.which]!.body.slice(one.from, one.from + one.length);
          if (q.trim() === "") continue;
          const found = new Set(await askAll(app, { q, limit }));
          const missed = (await like(ids, texts, q)).filter((id) => !found.has(id));
          expect(missed, JSON.stringify(q)).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  });
});
