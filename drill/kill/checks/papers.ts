import { ask } from "../target.ts";
import { type Check, check, type Evidence, nothing, tally } from "./check.ts";

/** Documents, their numbers, their copies and what became of each. */
export async function checkPapers({ target, sent }: Evidence): Promise<Check[]> {
  const documents = await ask<{ title: string; state: string }>(target, "select title, state from documents.document");
  const fates = sent.flatMap(({ copies }) => [...copies.values()]);
  const count = (...wanted: string[]) => fates.filter((fate) => wanted.includes(fate)).length;
  return [
    check(
      "documents, each once and filed",
      tally(sent.map(({ title }) => `${title} filed`)),
      tally(documents.map(({ title, state }) => `${title} ${state}`)),
    ),
    nothing(
      "copies twice at one unit",
      await ask(target, `select dispatch_id, unit_id from kernel.delivery group by 1, 2 having count(*) > 1`),
    ),
    nothing("copies that did not end as their unit decided", await wrongFates({ target, sent })),
    check(
      "papers in the registers of the units",
      { finished: count("finished"), sentBack: count("sentBack") },
      await states(target, "documents.incoming"),
    ),
    nothing(
      "copies with more or less than one paper in the register",
      await ask(
        target,
        `select d.id from kernel.delivery d left join documents.incoming i on i.delivery_id = d.id
         group by d.id, d.state having count(i.id) <> (d.state in ('accepted', 'sentBack'))::int`,
      ),
    ),
    ...(await checkNumbers({ target, sent }, count("finished"))),
  ];
}

async function states(target: Evidence["target"], table: string): Promise<Record<string, number>> {
  const rows = await ask<{ state: string }>(target, `select state from ${table}`);
  const found = tally(rows.map(({ state }) => state));
  return { finished: found.finished ?? 0, sentBack: found.sentBack ?? 0, ...found };
}

async function wrongFates({ target, sent }: Pick<Evidence, "target" | "sent">): Promise<unknown[]> {
  const rows = await ask<{ subject_id: string; unit_id: string; fate: string }>(
    target,
    `select subject_id, unit_id,
       case when state = 'accepted' and finished_at is not null then 'finished' else state end as fate
     from kernel.delivery`,
  );
  const found = new Map(rows.map(({ subject_id, unit_id, fate }) => [`${subject_id} ${unit_id}`, fate]));
  return sent.flatMap(({ id, copies }) =>
    [...copies]
      .filter(([unitId, fate]) => found.get(`${id} ${unitId}`) !== fate)
      .map(([unitId, fate]) => ({ document: id, unit: unitId, expected: fate, found: found.get(`${id} ${unitId}`) })),
  );
}

/** The ledgers: every number from the first to the last, each on one paper. */
async function checkNumbers({ target, sent }: Pick<Evidence, "target" | "sent">, received: number): Promise<Check[]> {
  return [
    nothing(
      "ledgers with a gap or beyond their last number",
      await ask(
        target,
        `select y.series_id, y.last, count(e.id)::int as entries, max(e.n) as highest
         from kernel.number_year y left join kernel.number_entry e using (series_id, period)
         group by y.series_id, y.period, y.last
         having count(e.id) <> y.last or max(e.n) is distinct from nullif(y.last, 0)`,
      ),
    ),
    check(
      "numbers in use",
      [
        { kind: "incoming", papers: received },
        // The codes of the archive: of what the units finished, and of what was filed.
        { kind: "other", papers: received + sent.length },
        { kind: "outgoing", papers: sent.length },
      ],
      await ask(
        target,
        `select s.kind, count(distinct e.subject_id)::int as papers
         from kernel.number_entry e join kernel.number_series s on s.id = e.series_id
         where e.state = 'used' group by s.kind order by s.kind`,
      ),
    ),
    nothing(
      "numbers that are not in use",
      await ask(target, "select text, state from kernel.number_entry where state <> 'used'"),
    ),
    nothing(
      "documents whose number is not the one in the ledger",
      await ask(
        target,
        `select d.id, d.document_number, e.text from documents.document d
         left join kernel.number_entry e on e.id = d.number_entry_id where e.text is distinct from d.document_number`,
      ),
    ),
  ];
}
