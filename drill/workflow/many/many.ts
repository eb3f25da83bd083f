import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { giveRoles } from "@tz/kernel/server/access";
import { type Actor, asSystem, type Services } from "@tz/kernel/server/base";
import { publishProcess } from "@tz/kernel/server/workflow";
import type { Random } from "../../../apps/server/demo/random.ts";
import type { AbsenceView, BatchResult, BatchRun } from "../../../packages/kernel/contract/workflow/index.ts";
import type { Caller } from "../caller.ts";
import { Ledger } from "./ledger.ts";
import { manyXml } from "./process.ts";
import { openTasksOf } from "./queries.ts";

/** More than are handed over while somebody waits (`handedOverAtOnce`), so that a run does it. */
const CASES = 130;
/** So many of them were drafted by the deputy, who cannot be given them, and so many have come to the step that one version lacks. */
const OWN = 8;
const FURTHER = 8;
const DAY = 86_400_000;

interface World {
  services: Services;
  random: Random;
  people: readonly Actor[];
  caller: Caller;
}

/** Runs of one order: it is given again until none of them was stopped. */
export interface Order {
  what: string;
  runs: BatchRun[];
  /** How many cases it could be done to, and how many refuse it. */
  possible: number;
  refusing: number;
  /** Done while the person waited, since so few were left. */
  atOnce: number;
}

/** Migrations and hand-overs as runs that are stopped and begun again, and requests that name many tasks. */
export class Many {
  readonly #world: World;
  readonly ledger = new Ledger();
  readonly orders: Order[] = [];
  #batches = 0;
  #absences = 0;
  #processId = "";
  /** Cases that cannot be handed over, and such as cannot be migrated. */
  readonly #own = new Set<string>();
  readonly #further = new Set<string>();

  constructor(world: World) {
    this.#world = world;
  }

  get told() {
    const runs = this.orders.flatMap((order) => order.runs);
    const stopped = runs.filter(({ state }) => state === "stopped").length;
    return { cases: this.ledger.cases.size, runs: runs.length, stopped, batches: this.#batches };
  }

  /** Whose hands the cases are in, who stands in for them, who drafts and urges, and who keeps the processes. */
  get #cast() {
    const [, holder, deputy, drafter, helper, keeper] = this.#world.people;
    if (!holder || !deputy || !drafter || !helper || !keeper) throw new Error("the office has too few people");
    return { holder, deputy, drafter, helper, keeper };
  }

  /** Publishes both versions, and begins the cases on the first of them. */
  async begin(): Promise<void> {
    const { services } = this.#world;
    const { deputy, drafter, holder, keeper } = this.#cast;
    this.#processId = await this.#publish(1);
    await asSystem(services, "drill.roles", ({ tx, now }) =>
      giveRoles(tx, [{ postId: keeper.postId, roleId: "systemAdministrator" }], now, null),
    );
    for (let n = 0; n < CASES; n += 1) {
      const by = n < OWN ? deputy : drafter;
      const { caseId } = await this.#post<{ caseId: string }>(by, "/api/drill/cases", { process: "many" });
      this.ledger.begin(caseId);
      if (n < OWN) this.#own.add(caseId);
      else if (n < OWN + FURTHER) this.#further.add(caseId);
    }
    await this.#publish(2);
    await this.#inBatches(holder, "complete", { opinion: "同意。" }, this.#further);
  }

  /** Goes round until `until` is over; then every case is brought to its end. */
  async whileStruck(until: () => Promise<void>): Promise<void> {
    let over = false;
    const going = (async () => {
      for (let round = 0; !over; round += 1) await this.#round(round % 2 === 0);
    })();
    try {
      await until();
    } finally {
      over = true;
      await going;
    }
    for (const person of this.#world.people) await this.#finish(person);
  }

  async #round(forth: boolean): Promise<void> {
    const { holder, deputy, drafter, helper } = this.#cast;
    const [from, to] = forth ? [holder, deputy] : [deputy, holder];
    await this.#migrate(forth ? 2 : 1);
    await this.#handOver(from, to, forth);
    const { random } = this.#world;
    const some = [...this.ledger.cases.keys()].filter((id) => !this.#own.has(id) && random.below(3) === 0);
    await this.#inBatches(drafter, "urge", { message: "请抓紧办理" }, some);
    await this.#inBatches(to, "transfer", { toPersonId: helper.personId, reason: "代为办理" }, some);
    await this.#inBatches(helper, "transfer", { toPersonId: to.personId, reason: "交回" }, some);
  }

  async #migrate(to: 1 | 2): Promise<void> {
    const path = `/api/processes/${this.#processId}/migration`;
    const possible = [...this.ledger.cases.keys()].filter((id) => !this.#further.has(id));
    await this.#order(`migrate ${to}`, possible, to === 2 ? this.#further.size : 0, this.#cast.keeper, async () => ({
      run: await this.#post<BatchRun>(this.#cast.keeper, path, { to, reason: "按该版本办理" }),
      atOnce: 0,
    }));
  }

  async #handOver(from: Actor, to: Actor, forth: boolean): Promise<void> {
    const possible = [...this.ledger.cases.keys()].filter((id) => !this.#own.has(id));
    await this.#order(`transfer ${to.personId}`, possible, forth ? OWN : 0, from, async () => {
      this.#absences += 1;
      const startsAt = Date.now() + this.#absences * DAY; // at no time for which there is another
      const { runId, handedOver } = await this.#post<AbsenceView>(from, "/api/absences", {
        toPersonId: to.personId,
        startsAt: new Date(startsAt).toISOString(),
        endsAt: new Date(startsAt + DAY / 2).toISOString(),
        reason: "出差",
        openTasks: "handOver",
      });
      return { run: runId === null ? undefined : await this.#runOf(from, runId), atOnce: handedOver };
    });
  }

  /** Gives an order, stops what comes of it at some moment, and gives it again until nothing is left to do. */
  async #order(
    what: string,
    possible: string[],
    refusing: number,
    by: Actor,
    give: () => Promise<{ run: BatchRun | undefined; atOnce: number }>,
  ): Promise<void> {
    const order: Order = { what, runs: [], possible: possible.length, refusing, atOnce: 0 };
    for (let isFirst = true; ; isFirst = false) {
      const { run, atOnce } = await give();
      order.atOnce += atOnce;
      if (!run) break;
      await sleep(this.#world.random.below(300));
      if (isFirst) await this.#post(by, `/api/batch-runs/${run.id}/stop`, {});
      const ended = await this.#ended(by, run.id);
      order.runs.push(ended);
      if (ended.state === "done") break;
    }
    this.orders.push(order);
    this.ledger.note(possible, what);
  }

  async #ended(by: Actor, runId: string): Promise<BatchRun> {
    for (;;) {
      const run = await this.#runOf(by, runId);
      if (run.state !== "running") return run;
      await sleep(20);
    }
  }

  #runOf(by: Actor, runId: string): Promise<BatchRun> {
    return this.#world.caller.read(by.personId, `/api/batch-runs/${runId}`);
  }

  /** Does the same with the open tasks of many cases, by one request for each hundred. */
  async #inBatches(by: Actor, operation: string, more: object, caseIds: Iterable<string>): Promise<void> {
    const open = await openTasksOf(this.#world.services.db, [...caseIds]);
    for (let from = 0; from < open.length; from += 100) {
      const tasks = new Map(open.slice(from, from + 100).map(({ id, caseId }) => [id, caseId]));
      const body = { taskIds: [...tasks.keys()], ...more };
      const { done } = await this.#post<BatchResult>(by, `/api/tasks/${operation}`, body);
      this.#batches += 1;
      const what = "toPersonId" in more ? `${operation} ${more.toPersonId}` : operation;
      this.ledger.note(
        done.map((id) => tasks.get(id)!),
        what,
      );
    }
  }

  async #finish(by: Actor): Promise<void> {
    for (;;) {
      const open = await openTasksOf(this.#world.services.db, [...this.ledger.cases.keys()], by.personId);
      if (open.length === 0) return;
      await this.#inBatches(
        by,
        "complete",
        { opinion: "同意。" },
        open.map(({ caseId }) => caseId),
      );
    }
  }

  async #publish(version: 1 | 2): Promise<string> {
    const published = await asSystem(this.#world.services, "drill.publish", (context) =>
      publishProcess(context, manyXml(version)),
    );
    return published.definitionId;
  }

  /** @throws Error where it is refused */
  async #post<Answer>(by: Actor, path: string, body: object): Promise<Answer> {
    const answer = await this.#world.caller.send(by.personId, path, JSON.stringify(body), randomUUID());
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }
}
