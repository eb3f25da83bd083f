import { type Actor, baseFloor, defineModule, newId, type Services } from "@tz/kernel/server/base";
import { peopleFloor } from "@tz/kernel/server/people";
import { indexRecords, reader, type Searchable, type SearchRecord, searchFloor } from "@tz/kernel/server/search";
import { openStage, quantile, round } from "../stage.ts";
import { type Paper, papers, UNITS } from "./corpus.ts";
import { loadPlainTable, plainLike } from "./plain-like.ts";
import { type TermClass, termClasses } from "./terms.ts";

const COUNT = Number(process.env.BENCH_PAPERS ?? 50_000);
const EACH = 40;
const unitIds = Array.from({ length: UNITS }, () => newId());

/** The search floor's answer for one question, as the HTTP route gives it. */
type Search = (q: string, cursor?: string) => Promise<{ items: { id: string }[]; next: string | null }>;

/** 50,000 papers: times by kind of question, recall against plain LIKE, and the ratio to the LIKE scan. */
export async function run(): Promise<object> {
  const all = new Map([...papers(COUNT)].map((paper) => [newId(), paper]));
  const stage = await openStage([baseFloor, peopleFloor, searchFloor, moduleOf(all)]);
  try {
    const { services } = stage;
    const perSecond = await index(services, [...all.keys()]);
    await loadPlainTable(stage, all, unitIds);
    const classes = termClasses([...all.values()], EACH, 7);
    const times = await timed(services, classes);
    const recall = await recalled(services, termClasses([...all.values()], 40, 99));
    return { papers: COUNT, indexedPerSecond: perSecond, ...times, ...recall };
  } finally {
    await stage.close();
  }
}

function moduleOf(all: ReadonlyMap<string, Paper>) {
  const record = ({ title, number, body, at, unit, readers }: Paper): SearchRecord => ({
    title,
    number,
    body,
    at,
    unitId: unitIds[unit]!,
    link: "/",
    readers: readers.map((which) => reader.unit(unitIds[which]!)),
  });
  const searchable: Searchable = {
    type: "bench.paper",
    words: { zh: "文件", en: "Papers" },
    load: async (_db, ids) => new Map(ids.map((id) => [id, record(all.get(id)!)])),
    mayRead: async (_db, { actor }, ids) =>
      new Set(ids.filter((id) => all.get(id)!.readers.includes(unitIds.indexOf(actor.unitId)))),
    ids: async () => [],
  };
  return defineModule({ name: "bench", searchables: [searchable] });
}

async function index(services: Services, ids: readonly string[]): Promise<number> {
  const begun = performance.now();
  for (let at = 0; at < ids.length; at += 200) await indexRecords(services, "bench.paper", ids.slice(at, at + 200));
  return Math.round(ids.length / ((performance.now() - begun) / 1000));
}

function readerIn(services: Services, unitId: string): Search {
  const actor = {
    personId: newId(),
    postId: newId(),
    unitId,
    departmentId: null,
    roles: ["staff"],
  } as unknown as Actor;
  const route = services.registry.routes.find(({ name }) => name === "search.search");
  if (route?.kind !== "query") throw new Error("the search floor has no search");
  const { query } = route;
  return async (q, cursor) => {
    const input = query.input.parse({ q, ...(cursor !== undefined && { cursor }) });
    const result = await query.run({ db: services.db, actor, input, now: services.clock.now(), services });
    return query.output.parse(result) as Awaited<ReturnType<Search>>;
  };
}

async function timed(services: Services, classes: readonly TermClass[]): Promise<object> {
  const searching: number[] = [];
  const scanning: number[] = [];
  const kinds: Record<string, object> = {};
  for (const { name, terms } of classes) {
    const times: number[] = [];
    const floor: number[] = [];
    for (const [at, term] of terms.entries()) {
      const unitId = unitIds[at % 20]!;
      const search = readerIn(services, unitId);
      times.push(await clock(() => search(term)));
      if (at % 4 === 0) floor.push(await clock(() => plainLike(services, term, unitId, 20)));
    }
    searching.push(...times);
    scanning.push(...floor);
    kinds[name] = { p50: ms(times, 0.5), p95: ms(times, 0.95), like: ms(floor, 0.5) };
  }
  console.table(kinds);
  return {
    p50: ms(searching, 0.5),
    p95: ms(searching, 0.95),
    max: ms(searching, 1),
    likeP50: ms(scanning, 0.5),
    ratioToLike: round(quantile(searching, 0.5) / quantile(scanning, 0.5), 3),
    kinds,
  };
}

const ms = (times: readonly number[], share: number) => round(quantile(times, share), 1);

async function clock(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Every page of every question against everything that LIKE finds for the same reader. */
async function recalled(services: Services, classes: readonly TermClass[]): Promise<object> {
  let asked = 0;
  let wanted = 0;
  let found = 0;
  for (const { terms } of classes)
    for (const [at, term] of terms.entries()) {
      const unitId = unitIds[at % UNITS]!;
      const expected = await plainLike(services, term, unitId, 1001);
      if (expected.length > 1000) continue;
      const hits = await everyHit(readerIn(services, unitId), term);
      asked += 1;
      wanted += expected.length;
      found += expected.filter((id) => hits.has(id)).length;
    }
  return { recallTerms: asked, recallHits: wanted, recall: round(found / wanted, 5) };
}

async function everyHit(search: Search, term: string): Promise<Set<string>> {
  const hits = new Set<string>();
  for (let cursor: string | undefined; ; ) {
    const page = await search(term, cursor);
    for (const { id } of page.items) hits.add(id);
    if (page.next === null) return hits;
    cursor = page.next;
  }
}
