import { z } from "zod";
import { TaskListRequest, TaskPage } from "../../../contract/workflow/index.ts";
import { allDelegatorsOf } from "../../access/index.ts";
import { type Actor, decodeCursor, keysetPage, query, requireAccess, type Services, sql } from "../../base/index.ts";
import { caseTypesOf } from "../module.ts";
import { kindNames } from "./kind-names.ts";
import { type ItemRow, presentItem } from "./task-rows.ts";
import { type View, type Viewer, viewOf } from "./views.ts";

const Cursors = {
  time: z.tuple([z.iso.datetime().nullable(), z.uuid()]),
  pressing: z.tuple([z.number(), z.uuid()]),
};

export const listTasks = query({
  name: "workflow.list-tasks",
  summary: { zh: "查看任务列表", en: "List tasks" },
  input: TaskListRequest,
  output: TaskPage,
  access: "signedIn",
  async run({ db, actor, input, now, services }) {
    if (input.view === "unit") requireAccess(services, "workflow.readUnitTasks", actor);
    const view = viewOf(input);
    const cursor = decodeCursor(input.cursor, view.orderedBy === "pressing" ? Cursors.pressing : Cursors.time);
    const after = cursor && { at: cursor[0], id: cursor[1] };
    const delegators = input.view === "delegated" ? await allDelegatorsOf(db, actor.personId, now) : [];
    const viewer: Viewer = { ...viewerOf(services, actor), now, delegators };
    const mark = isUsual(input) ? sql`/*kept*/` : sql``;
    const { rows } = await sql<ItemRow>`${mark} ${view.page(viewer, input, after)}`.execute(db);
    const kinds = await kindNames(services, db, rows);
    const reader = { personId: input.view === "unit" ? null : actor.personId, language: actor.language, kinds };
    return keysetPage(rows, input.limit, keysOf(view), (row) => presentItem(services, row, now, reader));
  },
});

const keysOf =
  ({ orderedBy }: View) =>
  (row: ItemRow) => {
    const key = orderedBy ? row[orderedBy] : null;
    return [key instanceof Date ? key.toISOString() : (key ?? null), row.id];
  };

/** What every workbench asks: a first page without filters. Planning it costs more than reading it, so its plan is kept. */
const isUsual = ({ view: _, order: __, limit, ...wishes }: TaskListRequest) =>
  usualLimits.has(limit) && Object.values(wishes).every((wish) => wish === undefined);
const usualLimits = new Set([10, 20, 50]);

export const viewerOf = (services: Services, { personId, unitId }: Actor) => ({
  personId,
  unitId,
  exempt: caseTypesOf(services).flatMap(({ type, drafterStandsIn }) => (drafterStandsIn ? [type] : [])),
});
