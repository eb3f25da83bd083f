import { type Bilingual, instant, sentence } from "@tz/kernel/contract/base";
import { type HealthContext, type HealthFinding, type HealthPart, query, worstLevel } from "@tz/kernel/server/base";
import { z } from "zod";
import { failedJobs } from "../jobs/failed-jobs.ts";

const Level = z.enum(["good", "look", "bad"]);
const Words = z.object({ zh: z.string(), en: z.string() });
const SystemHealth = z
  .object({
    at: instant,
    level: Level.describe("the worst of all parts"),
    parts: z.array(
      z.object({
        name: z.string(),
        words: Words,
        level: Level,
        facts: z.array(z.object({ words: Words, at: instant.nullable() })),
        remedy: Words.nullable().describe("what to do, where the level is not good"),
      }),
    ),
    failures: z.array(z.object({ id: z.string(), job: z.string(), error: z.string(), at: instant })),
  })
  .meta({ id: "SystemHealth" });

/** What an administrator looks at first: every part that a module declares, and the jobs that were given up. */
export const readSystemHealth = query({
  name: "server.system-health",
  summary: { zh: "系统运行状况", en: "System health" },
  access: "server.health",
  input: z.object({}),
  output: SystemHealth,
  async run({ db, now, services }) {
    const declared = services.registry.modules.flatMap(({ health }) => health ?? []).toSorted(groundFirst);
    const parts = await Promise.all(declared.map((part) => look(part, { db, now, services })));
    const level = worstLevel(parts.map((part) => part.level));
    return { at: now.toISOString(), level, parts, failures: await failedJobs(db) };
  },
});

/** What all else stands on is read first: database, jobs, disk; then what each module adds, in the modules' order. */
const groundFirst = (a: HealthPart, b: HealthPart) => Number(isGround(b)) - Number(isGround(a));
const isGround = ({ name }: HealthPart) => name.startsWith("system.");

async function look({ name, words, remedy, check }: HealthPart, context: HealthContext) {
  const { level, facts } = await check(context).catch((error) => unchecked(context, name, error));
  return {
    name,
    words,
    level,
    facts: facts.map(({ words: said, parameters, at }) => ({
      words: inBoth(said, parameters),
      at: at?.toISOString() ?? null,
    })),
    remedy: level === "good" ? null : remedy,
  };
}

/** The others are told all the same. */
function unchecked({ services }: HealthContext, part: string, error: unknown): HealthFinding {
  services.log.error({ err: error, part }, "a part of system health could not be checked");
  const words = { zh: "检查没有完成，详情见服务日志。", en: "It could not be checked; see the server's log." };
  return { level: "bad", facts: [{ words }] };
}

const inBoth = (words: Bilingual, parameters: Record<string, string | number> = {}): Bilingual => ({
  zh: sentence(words, "zh-CN", parameters),
  en: sentence(words, "en", parameters),
});
