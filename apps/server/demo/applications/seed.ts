import { type Actor, AppError, asSystem, type Services, sql } from "@tz/kernel/server/base";
import type { Seed } from "../../seeds.ts";
import { castOf } from "../papers/cast.ts";
import { OfficeClock } from "../papers/office-hours.ts";
import { StageManager } from "../papers/stage-manager.ts";
import { createRandom, type Random } from "../random.ts";
import { type PlannedApplication, planApplication } from "./plan-applications.ts";
import { walkApplication } from "./walk-application.ts";

const SEED = 20_260_311;
const DAYS = 50;
const DAY = 86_400_000;
/** Office minutes between two applications. */
const PAUSE = 200;
const COUNT = 72;
const UNITS = ["市政府办公室", "市财政局", "市教育局", "市民政局"];
const DONE = "demo.applications-written";

/** Fills the demo with applications of the past weeks, in every state, made through the real commands. */
export const applicationsSeed: Seed = {
  words: {
    zh: "办理演示申请（数十件，各种状态）",
    en: "Handling the demo's applications (some dozens, in every state)",
  },
  late: true,
  async isDone({ db }) {
    const { rows } = await sql<{ done: boolean }>`
      select exists (select from kernel.audit where command = ${DONE}) as done`.execute(db);
    return rows[0]?.done ?? false;
  },
  run: (services, stopped) => writeApplications(services, COUNT, stopped),
};

/** Writes so many applications, through the days that are past. */
export async function writeApplications(services: Services, count: number, stopped?: AbortSignal): Promise<void> {
  const clock = new OfficeClock(new Date(services.clock.now().getTime() - DAYS * DAY), services.clock);
  const past = { ...services, clock };
  const manager = new StageManager(past, await castOf(past), stopped);
  const random = createRandom(SEED);
  const forms = await formsByTitle(services);
  const units = await unitsOf(services);
  const written = await alreadyWritten(services);
  for (let turn = 0; turn < count; turn++) {
    const applicants = manager.cast.drafters(units[turn % units.length]!);
    const planned = plan(turn, random, applicants, clock);
    if (planned && turn >= written) await write(manager, clock, forms, planned);
    clock.advance(PAUSE);
  }
  await manager.drain();
  await asSystem(services, DONE, async ({ note }) => note({ applications: count }));
}

type Planned = PlannedApplication & { applicant: Actor };

function plan(turn: number, random: Random, applicants: readonly Actor[], clock: OfficeClock): Planned | undefined {
  if (applicants.length < 2) return undefined;
  const at = random.below(applicants.length - 1);
  const applicant = applicants[at]!;
  const scene = { random, applicant, colleague: applicants[at + 1]!, today: clock.now() };
  return { ...planApplication(turn, scene), applicant };
}

/** Somebody who finds a room taken leaves it at that. */
async function write(
  manager: StageManager,
  clock: OfficeClock,
  forms: ReadonlyMap<string, string>,
  planned: Planned,
): Promise<void> {
  try {
    await walkApplication(manager, clock, { ...planned, formId: forms.get(planned.kind)! });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "applications.values_faulty") throw error;
  }
}

async function formsByTitle({ db }: Services): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from applications.form where audience = 'everyone' and state = 'open'`.execute(db);
  return new Map(rows.map(({ id, title }) => [title, id]));
}

async function unitsOf({ db }: Services): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from kernel.unit where short_name = any (${UNITS}::text[]) order by id`.execute(db);
  return rows.map(({ id }) => id);
}

/** A start that was cut short goes on where it stopped. */
async function alreadyWritten({ db }: Services): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from applications.application`.execute(db);
  return rows[0]!.n;
}
