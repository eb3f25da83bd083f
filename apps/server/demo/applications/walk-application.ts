import { type Actor, sql } from "@tz/kernel/server/base";
import type { Graph } from "@tz/kernel/server/workflow";
import type { OfficeClock } from "../papers/office-hours.ts";
import type { StageManager } from "../papers/stage-manager.ts";
import type { PlannedApplication } from "./plan-applications.ts";

const applicationCase = "applications.application";

type Errand = PlannedApplication & { applicant: Actor; formId: string };
type Standing = Awaited<ReturnType<StageManager["standing"]>>[number];

/** Fills in an application and lets everybody who gets it do their part, until it stands where it is to be left. */
export async function walkApplication(manager: StageManager, clock: OfficeClock, errand: Errand): Promise<void> {
  const { applicant, formId, values, until } = errand;
  const draft = await manager.act<{ id: string; version: number }>("applications.draft", applicant, { formId, values });
  if (until === "draft") return;
  clock.advance(10);
  const versionId = await versionOf(manager, draft.id);
  const input = { applicationId: draft.id, version: draft.version, versionId, values };
  await manager.act("applications.submit", applicant, input);
  for (let passed = 0; until !== "submitted"; passed++) {
    const [standing] = await manager.standing(applicationCase, draft.id);
    if (!standing || (until === "half" && passed > 0)) break;
    clock.advance(45);
    if (until === "returned") return sendBack(manager, standing);
    await decide(manager, draft.id, standing, until);
  }
}

async function versionOf({ services }: StageManager, id: string): Promise<string> {
  const { rows } = await sql<{ version_id: string }>`
    select version_id from applications.application where id = ${id}`.execute(services.db);
  return rows[0]!.version_id;
}

async function sendBack(manager: StageManager, { actor, taskId }: Standing): Promise<void> {
  const reason = "请补充说明情况后再报。";
  await manager.act("workflow.send-back", actor, { taskId, to: "drafter", reason });
}

/** Whoever has it agrees or refuses, and names the leader where the next step asks for one. */
async function decide(manager: StageManager, id: string, standing: Standing, until: Errand["until"]): Promise<void> {
  const { actor, taskId, node } = standing;
  const nodes = Object.values((await graphOf(manager, id)).nodes);
  const step = nodes.find((one) => one.id === node);
  const choices = step?.kind === "user" ? step.step.choices : [];
  const refuses = until === "refused" && choices.length > 0;
  const leader = manager.cast.leader(actor.unitId);
  const chosen = nodes.filter((one) => one.kind === "user" && one.step.handlers.some(({ find }) => find === "chosen"));
  await manager.act("workflow.complete", actor, {
    taskId,
    ...(choices.length > 0 && { outcome: refuses ? "refuse" : "agree" }),
    opinion: refuses ? "近期工作安排较紧，暂不同意。" : choices.length > 0 ? "同意。" : "已办理。",
    ...(leader && !refuses && { chosen: Object.fromEntries(chosen.map((one) => [one.id, [leader.personId]])) }),
  });
}

async function graphOf({ services }: StageManager, id: string): Promise<Graph> {
  const { rows } = await sql<{ graph: Graph }>`
    select v.graph from kernel.process_instance i join kernel.process_version v on v.id = i.version_id
    where i.case_type = ${applicationCase} and i.case_id = ${id}`.execute(services.db);
  return rows[0]!.graph;
}
