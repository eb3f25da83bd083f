import type { Bilingual } from "@tz/kernel/contract/base";
import { type Services, StartError, sql } from "@tz/kernel/server/base";
import { applicationKindsSeed } from "./demo/applications/publish-kinds.ts";
import { applicationsSeed } from "./demo/applications/seed.ts";
import { archivesSeed, fondsSeed } from "./demo/archives/seed.ts";
import { directorySeed } from "./demo/directory.ts";
import { papersSeed } from "./demo/papers/seed.ts";
import { sealsSeed } from "./demo/seals/seed.ts";
import { citySeed } from "./demo/seed.ts";
import { step } from "./step.ts";

/** Something that fills the demo. */
export interface Seed {
  words: Bilingual;
  /** True once `run` has finished, also when it was interrupted and repeated. */
  isDone(services: Services): Promise<boolean>;
  /** @throws the signal's reason once it is given, between two acts: what is left is done at the next start */
  run(services: Services, stopped?: AbortSignal): Promise<void>;
  /** Done while the demo is served already: it takes longer than anyone should wait for a start. */
  late?: boolean;
}

/** What the demo is filled with, in this order. */
const seeds: readonly Seed[] = [
  citySeed,
  directorySeed,
  fondsSeed,
  applicationKindsSeed,
  papersSeed,
  sealsSeed,
  applicationsSeed,
  archivesSeed,
];

/** Fills the demo with what it does not hold yet and what must be there before anybody comes in. */
export const fillDemo = (services: Services): Promise<boolean> => fill(services, (seed) => !seed.late);

/** The rest, while people are already looking. What is cut short goes on at the next start. @returns whether anything was missing */
export const fillDemoLater = (services: Services, stopped?: AbortSignal): Promise<boolean> =>
  fill(services, (seed) => seed.late === true && services.config.demoDocuments, stopped);

/** Whether nothing of the demo is left to do; by audit_command. */
export async function isFilled(services: Services): Promise<boolean> {
  if (!services.config.demoDocuments) return true;
  const done = await Promise.all(seeds.map((seed) => seed.isDone(services)));
  return done.every(Boolean);
}

async function fill(services: Services, wanted: (seed: Seed) => boolean, stopped?: AbortSignal): Promise<boolean> {
  let isMissing = false;
  for (const seed of seeds.filter(wanted)) {
    stopped?.throwIfAborted();
    if (await seed.isDone(services)) continue;
    isMissing = true;
    await step(seed.words, () => seed.run(services, stopped));
  }
  return isMissing;
}

/**
 * The demo's people have passwords that everybody may know.
 * @throws StartError where the database that is to be used in earnest holds them
 */
export async function refuseDemoData({ db }: Services): Promise<void> {
  const { rows } = await sql<{ found: boolean }>`select exists (select from kernel.demo_person) as found`.execute(db);
  if (!rows[0]?.found) return;
  throw new StartError({
    zh: "这里的数据是演示数据，不能用于正式运行：请用 TONGZHENG_DATA 或 DATABASE_URL 指定另一个空的数据库。",
    en: "This database holds the demo city and cannot be used in earnest: name another, empty one in TONGZHENG_DATA or DATABASE_URL.",
  });
}
