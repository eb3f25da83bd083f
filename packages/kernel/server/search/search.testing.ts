import { setTimeout as sleep } from "node:timers/promises";
import { type StandIn, standIn, standInFor, type TestApp, testApp } from "@tz/testing";
import { baseFloor, defineModule, type Module, newId } from "../base/index.ts";
import { peopleFloor } from "../people/index.ts";
import { indexRecords, type ReaderToken, reader, type SearchRecord, searchFloor } from "./index.ts";

/** A record of the pretended module, and who may read it now (tokens of persons), whatever the index says. */
export interface Paper extends SearchRecord {
  id: string;
  hidden?: boolean;
}

export interface SearchTestApp extends TestApp {
  /** Milliseconds that the next loadings of records take, each after it has looked. */
  delays: number[];
  /** The records as they are now; the index learns of them by `index`. */
  papers: Map<string, Paper>;
  /** Adds a record and indexes it. */
  add(paper: Partial<Paper>): Promise<Paper>;
  index(...ids: string[]): Promise<void>;
}

export const noon = (day: string) => new Date(`${day}T12:00:00+08:00`);

export function paper(values: Partial<Paper>): Paper {
  const id = values.id ?? newId();
  const readers: ReaderToken[] = [reader.staff];
  return { id, title: "无题", at: noon("2026-01-01"), unitId: null, link: `/papers/${id}`, readers, ...values };
}

const TYPE = "papers.paper";

function papersModule(papers: ReadonlyMap<string, Paper>, delays: number[]): Module {
  return defineModule({
    name: "papers",
    searchables: [
      {
        type: TYPE,
        words: { zh: "文件", en: "Papers" },
        async load(_db, ids) {
          const seen = new Map(ids.flatMap((id) => (papers.has(id) ? [[id, papers.get(id)!]] : [])));
          await sleep(delays.shift() ?? 0);
          return seen;
        },
        mayRead: async (_db, _actor, ids) => new Set(ids.filter((id) => papers.has(id) && !papers.get(id)!.hidden)),
        ids: async (_db, after, limit) =>
          [...papers.keys()]
            .sort()
            .filter((id) => after === null || id > after)
            .slice(0, limit),
      },
    ],
  });
}

/** The search floor with a pretended module whose records lie in memory. */
export async function searchTestApp(): Promise<SearchTestApp> {
  const papers = new Map<string, Paper>();
  const delays: number[] = [];
  const modules = [baseFloor, peopleFloor, searchFloor, papersModule(papers, delays)];
  const app = await testApp({ modules, authenticate: () => standIn });
  const index = (...ids: string[]) => indexRecords(app.services, TYPE, ids);
  return {
    ...app,
    papers,
    delays,
    index,
    async add(values) {
      const made = paper(values);
      papers.set(made.id, made);
      await index(made.id);
      return made;
    },
  };
}

export interface Asked {
  status: number;
  code?: string;
  ids: string[];
  items: { id: string; title: { text: string; hit: boolean }[]; link: string; at: string | null }[];
  next: string | null;
}

/** Asks one page as somebody with these properties. */
export async function ask(app: TestApp, question: Record<string, string>, actor: StandIn = {}): Promise<Asked> {
  const answer = await standInFor(app.origin, actor).get(`/api/search?${new URLSearchParams(question)}`);
  const { items = [], next = null, code } = answer.body;
  return { status: answer.status, code, items, next, ids: items.map(({ id }: { id: string }) => id) };
}

/** Asks page after page and joins them. */
export async function askAll(app: TestApp, question: Record<string, string>, actor: StandIn = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: Asked = await ask(app, { ...question, ...(cursor !== "" && { cursor }) }, actor);
    if (page.status !== 200) throw new Error(`${page.status} ${page.code}`);
    ids.push(...page.ids);
    cursor = page.next;
  }
  return ids;
}
