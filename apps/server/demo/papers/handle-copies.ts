import { sql } from "@tz/kernel/server/base";
import type { Random } from "../random.ts";
import type { OfficeClock } from "./office-hours.ts";
import type { StageManager } from "./stage-manager.ts";

const incomingCase = "documents.incoming";

interface Copy {
  id: string;
  unit_id: string;
}

/** Lets some of the units deal with their copies: accept, register, hand on, finish; the others leave them lying. */
export async function handleCopies(
  manager: StageManager,
  clock: OfficeClock,
  random: Random,
  documentId: string,
  most: number,
): Promise<void> {
  const { rows } = await sql<Copy>`
    select id, unit_id from kernel.delivery where subject_id = ${documentId} and state = 'delivered' order by id`.execute(
    manager.services.db,
  );
  for (const copy of rows.filter(() => random.chance(0.7)).slice(0, most)) {
    clock.advance(1);
    await handleCopy(manager, random, copy);
  }
}

async function handleCopy(manager: StageManager, random: Random, copy: Copy): Promise<void> {
  const clerk = manager.cast.withRole(copy.unit_id, "clerk");
  if (!clerk) return;
  const accepted = await manager.act<{ items: { incomingId: string }[] }>("documents.accept-incoming", clerk, {
    deliveryIds: [copy.id],
  });
  const incomingId = accepted.items[0]!.incomingId;
  if (random.chance(0.15)) return;
  const category = random.chance(0.6) ? "read" : "handle";
  const dueAt = new Date(manager.services.clock.now().getTime() + 7 * 86_400_000).toISOString();
  await manager.act("documents.register-incoming", clerk, { incomingId, category, dueAt });
  const rounds = random.below(6);
  for (let round = 0; round < rounds; round += 1) if (!(await oneStep(manager, incomingId))) return;
}

/** The next step of an incoming paper by whoever has it. @returns whether there was one */
async function oneStep(manager: StageManager, incomingId: string): Promise<boolean> {
  const [standing] = await manager.standing(incomingCase, incomingId);
  if (!standing) return false;
  const { node, taskId, actor } = standing;
  const { cast } = manager;
  if (node === "finish") {
    await manager.act("documents.finish-incoming", actor, { incomingId, result: "已办结。" });
    return false;
  }
  const leader = cast.leader(actor.unitId);
  const staff = cast.drafters(actor.unitId)[0] ?? actor;
  const said: Record<string, object> = {
    propose: leader
      ? { outcome: "instruct", opinion: "拟请领导阅示。", chosen: { instruct: [leader.personId] } }
      : { outcome: "assign", opinion: "拟由业务科室办理。" },
    instruct: { opinion: "请抓紧落实。" },
    assign: { opinion: "请阅办。", chosen: { handle: [staff.personId] } },
    handle: { opinion: "已按要求落实。" },
  };
  await manager.act("workflow.complete", actor, { taskId, ...said[node] });
  return true;
}
