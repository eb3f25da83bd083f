import { type CityPerson, testApp } from "@tz/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { accessFloor } from "../../access/index.ts";
import {
  type Actor,
  AppError,
  asSystem,
  baseFloor,
  defineModule,
  newId,
  sql,
  type WriteContext,
} from "../../base/index.ts";
import { calendarFloor } from "../../calendar/index.ts";
import { peopleFloor } from "../../people/index.ts";
import type { Handler, State } from "../engine/state.ts";
import { workflowFloor } from "../floor.ts";
import { claimTask } from "../operations/claim-task.ts";
import { completeTask } from "../operations/complete-task.ts";
import { changeHandler, intervene } from "../operations/intervene.ts";
import { requireTask } from "../operations/meet.ts";
import { perform } from "../operations/perform.ts";
import { publishProcess } from "../operations/publish-process.ts";
import { sendBackTask } from "../operations/send-back-task.ts";
import { addSignersMet, removeSignersMet } from "../operations/sign-task.ts";
import { startProcess } from "../operations/start-process.ts";
import { transferTask } from "../operations/transfer-task.ts";
import { withdrawTask } from "../operations/withdraw-task.ts";
import { Game, type Office } from "../testing/game.ts";
import { type ProcessParts, processXml } from "../testing/process.ts";
import { type Move, moveFor, play, randomWish } from "../testing/random-play.ts";
import { processOf, randomBlock } from "../testing/random-process.ts";
import { StoredInstance } from "../testing/stored-instance.ts";
import { graphOf } from "./graphs.ts";
import { lockCase, lockInstance } from "./load.ts";

const RUNS = Number(process.env.WORKFLOW_STORE_RUNS ?? 30);
const noting = defineModule({ name: "test", actions: { "test.note": async () => undefined } });
const app = await testApp({
  modules: [baseFloor, peopleFloor, accessFloor, calendarFloor, workflowFloor, noting],
});
const city = await app.city();

/** Roles r1, r2, r3 held by so many persons of the drafter's unit; deputies for transfers. */
async function prepareOffice(): Promise<Office & { actors: Map<string, Actor> }> {
  const { office } = city;
  const people = [office.staff, office.deputy, office.sectionChief, office.leader, office.officeDirector, office.clerk];
  const ids = people.map(({ id }) => id);
  await sql`insert into kernel.role (id, duty, built_in, name_zh, name_en)
    select 'r' || n, 'business', true, 'r' || n, 'r' || n from generate_series(0, 3) as n`.execute(app.db);
  await sql`insert into kernel.person_duty (person_id, duty) select unnest(${ids}::uuid[]), 'business' on conflict do nothing`.execute(
    app.db,
  );
  await sql`
    insert into kernel.post_role (post_id, role_id, person_id, duty, granted_at)
    select p.id, 'r' || n, p.person_id, 'business', now() from generate_series(1, 3) as n
    join kernel.post p on p.is_main and p.person_id = any (${ids.slice(1, 4)}::uuid[])
      and array_position(${ids.slice(1, 4)}::uuid[], p.person_id) <= n`.execute(app.db);
  const { rows } = await sql<Handler & { title: string }>`
    select p.person_id as "personId", p.id as "postId", p.unit_id as "unitId", p.department_id as "departmentId", n.name,
      p.rank, p.title
    from kernel.post p join kernel.person n on n.id = p.person_id where p.is_main and n.id = any (${ids}::uuid[])`.execute(
    app.db,
  );
  const handlerOf = (person: CityPerson): Handler => {
    const { title: _, ...handler } = rows.find(({ personId }) => personId === person.id)!;
    return handler;
  };
  const actors = new Map(
    rows.map(({ title, rank: _, ...row }) => [
      row.personId,
      {
        ...row,
        postTitle: title,
        roles: ["staff"],
        permissions: new Set<string>(),
        sessionId: newId(),
        ip: "",
        language: "zh-CN" as const,
      },
    ]),
  );
  const byPlace = people.map(handlerOf);
  return {
    drafter: byPlace[0]!,
    holdersOf: (role) => byPlace.slice(1, 1 + Number(role.slice(1))).sort((a, b) => a.rank - b.rank),
    keeper: byPlace[4]!,
    person: (name) => byPlace[4 + (Number(name.slice(-1)) % 2)]!,
    actors,
  };
}
const office = await prepareOffice();

/** The same instance in the database, played by its handlers. */
class Stored extends StoredInstance {
  async taskId(no: number): Promise<string> {
    const { rows } = await sql<{ id: string }>`
      select id from kernel.task where instance_id = ${this.instanceId} and no = ${no}`.execute(app.db);
    return rows[0]!.id;
  }

  /** Does a move as the task's handler. @returns the code of the refusal */
  async play(move: Move, handler: Handler): Promise<string | undefined> {
    const task = "task" in move ? await this.taskId(move.task) : "";
    return refusal(handler.personId, async (context) => {
      if (move.kind === "timer") {
        const instance = (await lockInstance(context.tx, this.instanceId))!;
        await perform(context, { instance, operation: move, actor: undefined });
        return;
      }
      if (move.kind === "jump" || move.kind === "suspend" || move.kind === "resume") {
        await intervene(context, await this.#lock(context), move, "请按新要求办理");
        return;
      }
      if (move.kind === "addSigner" || move.kind === "removeSigner") {
        const meeting = await requireTask(context, task, move.kind);
        if (move.kind === "addSigner") await addSignersMet(context, meeting, orderFor(move));
        else
          await removeSignersMet(context, meeting, {
            signerTaskIds: await Promise.all(move.signers.map((no) => this.taskId(no))),
          });
        return;
      }
      if (move.kind === "complete")
        await completeTask(context, { task, outcome: move.outcome ?? undefined, fields: move.fields });
      else if (move.kind === "sendBack") await sendBackTask(context, { ...move, task, reason: "请修改" });
      else if (move.kind === "withdraw") await withdrawTask(context, { task });
      else if (move.kind === "changeHandler")
        await changeHandler(context, {
          taskId: task,
          toPersonId: office.person(move.name).personId,
          reason: "调整分工",
        });
      else if (move.kind === "transfer")
        await transferTask(context, { task, toPersonId: office.person(move.name).personId });
      else await claimTask(context, move.kind, task);
    });
  }

  async #lock({ tx }: WriteContext) {
    const { rows } = await sql<{ type: string; id: string }>`
      select case_type as type, case_id as id from kernel.process_instance where id = ${this.instanceId}`.execute(tx);
    const found = await lockCase(tx, rows[0]!);
    if (!found) throw new AppError("workflow.instance_ended");
    return found;
  }
}

/** The game's timers run out at other times than those of the database, also those of steps that a send-back has put aside. */
const atOneTime = (state: State): State =>
  JSON.parse(JSON.stringify(state, (_, value) => (isTimer(value) ? { ...value, at: "" } : value)));

const isTimer = (value: unknown) => typeof value === "object" && value !== null && "times" in value;

const orderFor = ({ name, place }: Move & { kind: "addSigner" }) => ({
  personIds: [office.person(name).personId],
  place,
});

async function refusal(personId: string, run: (context: WriteContext & { actor: Actor }) => Promise<unknown>) {
  try {
    await asSystem(app.services, "test", (context) => run({ ...context, actor: office.actors.get(personId)! }));
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

test("what the database keeps is what the pure engine decides, step by step, and the history alone rebuilds it", async () => {
  let operations = 0;
  const wishes = fc.array(randomWish, { minLength: 5, maxLength: 25 });
  const property = fc.asyncProperty(randomBlock, wishes, async (block, list) => {
    const id = `p${newId().replaceAll("-", "")}`;
    const { called, ...parts } = processOf(block, id);
    const publish = (one: ProcessParts) =>
      asSystem(app.services, "test", (context) => publishProcess(context, processXml(one)));
    for (const one of called) await publish(one);
    const { versionId } = await publish(parts);
    const game = new Game(await graphOf(app.db, versionId), { n: 0 }, {}, office);
    const { instanceId } = await asSystem(app.services, "test", (context) =>
      startProcess(
        { ...context, actor: office.actors.get(office.drafter.personId)! },
        { process: id, case: { type: "test.case", id: newId() }, title: "测试", fields: { n: 0 } },
      ),
    );
    const stored = new Stored(app.db, instanceId);
    for (const wish of list) {
      const move = moveFor(game, wish);
      if (!move) continue;
      const { handler } = "task" in move ? game.tasks.get(move.task)! : { handler: office.keeper };
      const expected = play(game, move);
      const got = await stored.play(move, handler);
      operations += 1;
      // The policy may give an earlier reason than the engine; both refuse or neither does.
      expect(got === undefined).toBe(expected === undefined);
      if (got !== undefined) continue;
      expect(atOneTime(await stored.state())).toEqual(atOneTime(game.state));
      expect(atOneTime(await stored.rebuilt())).toEqual(atOneTime(game.state));
      expect(await stored.timers()).toEqual(Object.keys(game.state.timers).map(Number));
    }
  });
  await fc.assert(property, { numRuns: RUNS });
  expect(operations).toBeGreaterThan(RUNS * 2);
}, 300_000);
