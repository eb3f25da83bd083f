import { asSystem, type Services, sql } from "@tz/kernel/server/base";
import type { Seed } from "../../seeds.ts";
import { createRandom, type Random } from "../random.ts";
import { castOf } from "./cast.ts";
import { handleCopies } from "./handle-copies.ts";
import { OfficeClock } from "./office-hours.ts";
import { contentOf, type Paper, planPapers, sceneOf } from "./plan-papers.ts";
import { StageManager } from "./stage-manager.ts";
import { walkDocument } from "./walk-document.ts";

const SEED = 20_260_202;
const DAYS = 80;
const DAY = 86_400_000;
/** Office minutes between two documents. */
const PAUSE = 8;
/** Sent documents between two rounds of their receivers. */
const ROUND = 13;
const COPIES_HANDLED = 6;
const DONE = "demo.papers-written";

/** Fills the demo with documents of the past weeks, in every state, made through the real commands. */
export const papersSeed: Seed = {
  words: {
    zh: "办理演示公文（数百件，各种状态）",
    en: "Handling the demo's documents (some hundreds, in every state)",
  },
  late: true,
  async isDone({ db }) {
    const { rows } = await sql<{ done: boolean }>`
      select exists (select from kernel.audit where command = ${DONE}) as done`.execute(db);
    return rows[0]?.done ?? false;
  },
  run: writePapers,
};

async function writePapers(services: Services, stopped?: AbortSignal): Promise<void> {
  const clock = new OfficeClock(new Date(services.clock.now().getTime() - DAYS * DAY), services.clock);
  const past = { ...services, clock };
  const manager = new StageManager(past, await castOf(past), stopped);
  const random = createRandom(SEED);
  const papers = planPapers(await sceneOf(services.db), random);
  const written = await alreadyWritten(services);
  let sent: string[] = [];
  for (const paper of papers.slice(written)) {
    const id = await write(manager, clock, random, paper);
    if (id && (paper.until === "dispatched" || paper.until === "filed")) sent.push(id);
    if (sent.length === ROUND) sent = await round(manager, clock, random, sent);
    clock.advance(PAUSE);
  }
  await round(manager, clock, random, sent);
  await asSystem(services, DONE, async ({ note }) => note({ papers: papers.length }));
}

/** A start that was cut short goes on where it stopped. */
async function alreadyWritten({ db }: Services): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from documents.document`.execute(db);
  return rows[0]!.n;
}

/** The mail is delivered, then the receiving units deal with it. @returns an empty list for the next round */
async function round(manager: StageManager, clock: OfficeClock, random: Random, sent: string[]): Promise<string[]> {
  await manager.drain();
  for (const id of sent) await handleCopies(manager, clock, random, id, COPIES_HANDLED);
  await manager.drain();
  return [];
}

async function write(
  manager: StageManager,
  clock: OfficeClock,
  random: Random,
  paper: Paper,
): Promise<string | undefined> {
  const { cast } = manager;
  const drafters = cast.drafters(paper.unit.id);
  const leader = cast.leader(paper.unit.id);
  if (drafters.length === 0 || !leader) return undefined;
  return walkDocument(manager, clock, {
    drafter: random.pick(drafters),
    content: contentOf(paper, { personId: leader.personId, name: leader.name }),
    until: paper.until,
    dueAt: random.chance(0.5) ? new Date(clock.now().getTime() + (3 + random.below(20)) * DAY) : null,
  });
}
