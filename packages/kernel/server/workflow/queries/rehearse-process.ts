import { Rehearsal, RehearsalRequest } from "../../../contract/workflow/index.ts";
import { type Actor, AppError, type Db, query, type Services, sql } from "../../base/index.ts";
import { namesIn } from "../compile/check-names.ts";
import { compileProcess } from "../compile/compile.ts";
import { asProblem } from "../compile/faults.ts";
import { drawnAs, type Graph } from "../compile/graph.ts";
import type { Handler, Origin } from "../engine/state.ts";
import { endOf } from "../rehearsal/ending.ts";
import { eventsOf, type Telling } from "../rehearsal/events.ts";
import { Player } from "../rehearsal/player.ts";
import type { NameBook } from "../rehearsal/words.ts";
import { type Offered, worldOf } from "../rehearsal/world.ts";
import { calledProcesses } from "../store/calls.ts";
import { knownNames } from "../store/known-names.ts";
import { nameThings } from "../store/name-things.ts";
import { describePosts } from "./next-steps.ts";

/** Plays a case through a process that need not be published: the engine's decisions, the real people, no row written. */
export const rehearseProcess = query({
  name: "workflow.rehearse-process",
  summary: { zh: "试运行流程", en: "Rehearse a process" },
  input: RehearsalRequest,
  output: Rehearsal,
  access: "workflow.manageProcesses",
  refuses: ["workflow.rehearsal_refused", "workflow.person_unknown"],
  async run({ db, services, actor, now, input }) {
    const graph = await compiled(db, services, actor, input.bpmn);
    const origin = await originOf(db, input);
    const offered: Offered = new Map();
    const startAt = input.startAt === undefined ? now : new Date(input.startAt);
    const player = new Player(graph, origin, startAt, worldOf(db, graph, origin, input, offered));
    await player.play(input.fields);
    const telling = { graph, offered, book: await bookOf(db, graph), personOf: await peopleOf(db, player, offered) };
    return {
      events: eventsOf(player, telling),
      end: endOf(player, graph, services),
      passed: passedBy(player, graph),
      current: standsAt(player),
    };
  },
});

/** @throws AppError workflow.rehearsal_refused with every fault and its remedy */
async function compiled(db: Db, services: Services, actor: Actor, bpmn: string): Promise<Graph> {
  const { graph, faults } = await compileProcess(
    bpmn,
    (names) => knownNames(db, services, names),
    (keys) => calledProcesses(db, keys),
  );
  if (!graph) throw new AppError("workflow.rehearsal_refused", {}, asProblem(faults, actor.language));
  return graph;
}

/** By the primary keys of post, person and unit. @throws AppError workflow.person_unknown */
async function originOf(db: Db, { drafterPostId, unitId }: RehearsalRequest): Promise<Origin> {
  const { rows } = await sql<Handler & { caseUnitId: string }>`
    select n.id as "personId", p.id as "postId", p.unit_id as "unitId", p.department_id as "departmentId", n.name, p.rank,
      u.id as "caseUnitId"
    from kernel.post p join kernel.person n on n.id = p.person_id and n.state = 'active'
    join kernel.unit u on u.id = coalesce(${unitId ?? null}::uuid, p.unit_id)
    where p.id = ${drafterPostId} and p.ended_at is null`.execute(db);
  if (!rows[0]) throw new AppError("workflow.person_unknown", { count: 1 });
  const { caseUnitId, ...handler } = rows[0];
  return { drafter: handler, unitId: caseUnitId };
}

async function bookOf(db: Db, graph: Graph): Promise<NameBook> {
  const { persons, posts, places, roles } = namesIn(graph);
  const things = await nameThings(db, [...persons, ...posts, ...places]);
  const { rows } = await sql<{ id: string; zh: string; en: string }>`
    select id, name_zh as zh, name_en as en from kernel.role where id = any (${roles})`.execute(db);
  return {
    things: new Map(things.map(({ id, name, place }) => [id, [name, place && `（${place}）`].join("")])),
    roles: new Map(rows.map(({ id, ...name }) => [id, name])),
  };
}

async function peopleOf(db: Db, { moves }: Player, offered: Offered): Promise<Telling["personOf"]> {
  const tasks = moves.flatMap(({ decided }) => Object.values(decided.state.tasks).map(({ handler }) => handler));
  const posts = await describePosts(db, [...tasks, ...[...offered.values()].flat()]);
  return ({ personId: id, postId, name }) => ({ id, name, ...posts.get(postId)! });
}

function passedBy({ moves }: Player, graph: Graph): string[] {
  const flows = new Set(moves.flatMap(({ decided }) => decided.flows));
  const ends = Object.values(graph.nodes).flatMap(({ id, out }) =>
    out.flatMap((flow) => (flows.has(flow.id) ? [id, flow.to] : [])),
  );
  return [...new Set([...ends, ...flows].map(drawnAs))];
}

const standsAt = ({ state }: Player): string[] => [
  ...new Set(Object.values(state?.tokens ?? {}).map(({ node }) => drawnAs(node))),
];
