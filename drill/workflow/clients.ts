import { randomUUID } from "node:crypto";
import type { Db } from "@tz/kernel/server/base";
import { sql } from "@tz/kernel/server/base";
import type { Caller, Office } from "./caller.ts";

/** An operation that was answered with success, as the history names it. */
export interface Accepted {
  operation: string;
  /** The task acted upon; the case itself for its start. */
  subject: string;
  person: string;
  path: string;
  body: string;
  key: string;
  answer: string;
}

/** What clients need of the world that they work in. */
export interface World extends Pick<Office, "random" | "cookies"> {
  db: Db;
  caller: Caller;
}

interface OpenTask {
  id: string;
  personId: string;
}

/** What somebody might do with a task: how the history names it, the route and its body. */
function wishes(other: string): [operation: string, route: string, body: object][] {
  const complete: [string, string, object] = ["complete", "complete", { opinion: "同意。" }];
  return [
    complete,
    complete,
    complete,
    complete,
    ["sendBack", "send-back", { to: "drafter", resume: "again", reason: "请修改" }],
    ["sendBack", "send-back", { to: "drafter", resume: "direct", reason: "请修改" }],
    ["withdraw", "withdraw", {}],
    ["transfer", "transfer", { toPersonId: other }],
    ["addSigner", "signers", { place: "beside", personIds: [other] }],
    ["claim", "claim", {}],
    ["release", "release", {}],
  ];
}

/** People who all work on the same few cases. */
export class Clients {
  readonly #world: World;
  readonly accepted: Accepted[] = [];
  readonly cases: string[] = [];
  refused = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** Begins a case. */
  async begin(): Promise<void> {
    const person = this.#world.random.pick([...this.#world.cookies.keys()]);
    const answer = await this.#write("start", undefined, person, "/api/drill/cases", {});
    if (answer) this.cases.push(JSON.parse(answer).caseId);
  }

  /** Does what comes to mind with a task of one of the latest cases, whether it is possible or not. */
  async actOnce(latest: number): Promise<void> {
    const { random, cookies } = this.#world;
    const [operation, route, body] = random.pick(wishes(random.pick([...cookies.keys()])));
    const task = await this.#anyTask(random.pick(this.cases.slice(-latest)), operation);
    if (!task) return this.begin();
    await this.#write(operation, task.id, task.personId, `/api/tasks/${task.id}/${route}`, body);
  }

  /** Brings a case to its end. @throws Error when it cannot be */
  async finish(caseId: string): Promise<void> {
    for (let steps = 0; steps < 500; steps += 1) {
      const { rows } = await tasksOf(this.#world.db, caseId, "open");
      const task = rows[0];
      if (!task) return;
      const path = `/api/tasks/${task.id}/complete`;
      if (!(await this.#write("complete", task.id, task.personId, path, { opinion: "同意。" })))
        throw new Error(`the open task ${task.id} cannot be completed`);
    }
    throw new Error(`case ${caseId} comes to no end`);
  }

  /** Sends what was accepted once more. @returns whether it was answered as the first time */
  async repeat({ person, path, body, key, answer }: Accepted): Promise<boolean> {
    return (await (await this.#world.caller.send(person, path, body, key)).text()) === answer;
  }

  /** Undefined where the case is over. */
  async #anyTask(caseId: string, operation: string): Promise<OpenTask | undefined> {
    const { rows: open } = await tasksOf(this.#world.db, caseId, "open");
    if (open.length === 0) return undefined;
    const { rows: done } = operation === "withdraw" ? await tasksOf(this.#world.db, caseId, "done") : { rows: [] };
    return this.#world.random.pick(done.length > 0 ? done : open);
  }

  /** @returns the answer; undefined when it was refused */
  async #write(operation: string, subject: string | undefined, person: string, path: string, body: object) {
    const key = randomUUID();
    const text = JSON.stringify(body);
    const response = await this.#world.caller.send(person, path, text, key);
    const answer = await response.text();
    if (!response.ok) {
      this.refused += 1;
      return undefined;
    }
    this.accepted.push({
      operation,
      subject: subject ?? JSON.parse(answer).caseId,
      person,
      path,
      body: text,
      key,
      answer,
    });
    return answer;
  }
}

const tasksOf = (db: Db, caseId: string, state: string) =>
  sql<OpenTask>`
    select id, person_id as "personId" from kernel.task where case_id = ${caseId} and state = ${state}
    order by id desc limit 10`.execute(db);
