import { setTimeout as sleep } from "node:timers/promises";
import { createRandom } from "../../apps/server/demo/random.ts";
import { type Check, check, type Evidence } from "./checks/check.ts";
import { checkKept } from "./checks/kept.ts";
import { checkPapers } from "./checks/papers.ts";
import { checkPeopleTold } from "./checks/people-told.ts";
import { checkProofs } from "./checks/proofs.ts";
import { checkWork } from "./checks/work.ts";
import { Clerks } from "./clerks.ts";
import { type Kills, keepKilling, noKills } from "./killer.ts";
import { inParallel, type Play, playDocument, type Sent } from "./story.ts";
import { ask, startTarget, type Target, untilBack } from "./target.ts";
import { look, signIn } from "./world.ts";

export interface KillOptions {
  /** How many documents are replayed at least, and until how many copies were handled by their units. */
  documents: number;
  copies: number;
  /** Goes on until so much time has passed, and so many outages. */
  seconds: number;
  kills: number;
  /** Seconds from one outage to the next, on the average. */
  pause: number;
  seed: number;
}

export interface KillReport {
  drill: "kill";
  ok: boolean;
  seed: number;
  documents: number;
  copies: number;
  requests: number;
  repeated: number;
  replayed: number;
  kills: Kills["count"];
  /** Milliseconds from a kill to the first answer after it, by what was killed. */
  outage_ms: Record<string, { median: number; longest: number }>;
  seconds: number;
  mismatches: Check[];
  checks: string[];
}

/** Documents under way at the same time. */
const WIDTH = 3;

/** Replays a part of the year while the server and its database are killed again and again, and counts at the end. */
export async function killDrill(options: KillOptions): Promise<KillReport> {
  const begun = performance.now();
  say(`seed ${options.seed}: --seed ${options.seed} repeats this run's choices`);
  const target = await startTarget();
  let ok = false;
  try {
    const { evidence, kills, stopped } = await replay(target, options);
    say(stopped ?? "the replay is over; waiting for the jobs");
    if (!stopped) await untilQuiet(target);
    const checks = stopped ? [check("every request is accepted in the end", null, stopped)] : await checkAll(evidence);
    const report = reportOf(options.seed, evidence, kills, checks, performance.now() - begun);
    ok = report.ok;
    tell(report, checks);
    return report;
  } finally {
    if (!ok)
      say(
        `the data are left for a look in ${target.dataFolder}; what the server said last:\n${target.server.output().slice(-3000)}`,
      );
    await target.close(!ok);
  }
}

async function replay(target: Target, options: KillOptions) {
  const { documents, seed } = options;
  const world = await look(target);
  const clerks = new Clerks(target.server.origin, await signIn(target));
  const play: Play = { target, world, clerks, random: createRandom(seed) };
  const over = new AbortController();
  const kills = noKills();
  const killing = keepKilling(target, createRandom(seed + 1), options.pause, kills, over.signal);
  const sent: Sent[] = [];
  const end = performance.now() + options.seconds * 1000;
  let stopped: string | undefined;
  try {
    const isOver = () =>
      copiesOf(sent) >= options.copies && performance.now() > end && kills.outages.length >= options.kills;
    for (let number = 1; number <= documents || !isOver(); ) {
      const batch = Array.from({ length: Math.min(WIDTH, Math.max(1, documents - number + 1)) }, () => number++);
      await inParallel(batch, WIDTH, async (each) => void sent.push(await playDocument(play, each)));
      say(
        `${sent.length} documents, ${clerks.count} requests, ${clerks.repeated} sent again, ${kills.outages.length} outages`,
      );
    }
  } catch (error) {
    stopped = error instanceof Error ? error.message : String(error);
  }
  over.abort();
  await killing;
  await untilBack(target);
  const evidence: Evidence = { target, clerks, sent };
  return { evidence, kills, stopped };
}

const copiesOf = (sent: readonly Sent[]) => sent.reduce((sum, { copies }) => sum + copies.size, 0);

/** Milliseconds for which the work that waits may not become less. */
const STANDSTILL = 120_000;

/** Waits until no job is due or under way, and all is sealed and signed; as long as what waits becomes less. */
async function untilQuiet(target: Target): Promise<void> {
  await ask(target, "select graphile_worker.add_job('delivery.sign-receipts', '{}'::json)");
  let least = Number.POSITIVE_INFINITY;
  for (let end = performance.now() + STANDSTILL; performance.now() < end; await sleep(500)) {
    const [left] = await ask<{ work: number }>(
      target,
      `select (select count(*) from graphile_worker._private_jobs
           where locked_at is not null or (run_at < now() and attempts < max_attempts))::int
         + (select count(*) from kernel.audit_pending)::int + (select count(*) from kernel.outbox)::int as work`,
    );
    if (left!.work === 0) return;
    if (left!.work < least) end = performance.now() + STANDSTILL;
    least = Math.min(least, left!.work);
  }
  say("there is still work waiting, and it has not become less for two minutes");
}

async function checkAll(evidence: Evidence): Promise<Check[]> {
  const checks: Check[] = [];
  for (const part of [checkKept, checkPapers, checkWork, checkPeopleTold, checkProofs])
    checks.push(...(await part(evidence)));
  return checks;
}

function reportOf(seed: number, { clerks, sent }: Evidence, kills: Kills, checks: Check[], time: number): KillReport {
  return {
    drill: "kill",
    ok: checks.every(({ ok }) => ok),
    seed,
    documents: sent.length,
    copies: copiesOf(sent),
    requests: clerks.count,
    repeated: clerks.repeated,
    replayed: clerks.replayed,
    kills: kills.count,
    outage_ms: outagesByKind(kills),
    seconds: Math.round(time / 1000),
    mismatches: checks.filter(({ ok }) => !ok),
    checks: checks.map(({ name }) => name),
  };
}

function outagesByKind({ outages }: Kills): KillReport["outage_ms"] {
  const groups = Map.groupBy(outages, ({ kind }) => kind);
  return Object.fromEntries(
    [...groups].map(([kind, group]) => {
      const times = group.map(({ milliseconds }) => Math.round(milliseconds)).sort((a, b) => a - b);
      return [kind, { median: times[Math.floor(times.length / 2)]!, longest: times.at(-1)! }];
    }),
  );
}

function tell({ mismatches, checks: _names, ...figures }: KillReport, checks: Check[]): void {
  for (const { name, ok } of checks) say(`${ok ? "exact   " : "MISMATCH"} ${name}`);
  for (const { name, expected, found } of mismatches)
    say(`MISMATCH ${name}\n  expected ${JSON.stringify(expected)}\n  found    ${JSON.stringify(found)}`);
  say(JSON.stringify(figures));
}

/** The drill's own words; the last line belongs to the JSON. */
function say(words: string): void {
  process.stderr.write(`${words}\n`);
}
