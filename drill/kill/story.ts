import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../../apps/server/demo/random.ts";
import type { Clerks } from "./clerks.ts";
import { ask, type Target } from "./target.ts";
import type { World } from "./world.ts";

/** What becomes of a unit's copy. */
export type Fate = "finished" | "refused" | "sentBack";

/** A document as its senders know it to have gone. */
export interface Sent {
  id: string;
  title: string;
  drafter: string;
  file: { id: string; digest: string };
  /** What the units did with it; and all units that got one, those too in which nobody takes part. */
  copies: Map<string, Fate>;
  reached: readonly string[];
}

interface Status {
  id: string;
  version: number;
  state: string;
}

/** What the person does who has the document at a step. */
const steps: Record<string, { path: string; body: object }> = {
  departmentReview: { path: "department-review", body: { opinion: "拟同意。" } },
  officeReview: { path: "office-review", body: { opinion: "已审核。" } },
  signOff: { path: "sign-off", body: { opinion: "同意印发。" } },
  recheck: { path: "recheck", body: { outcome: "pass" } },
  registration: { path: "register", body: { copies: 150 } },
  dispatch: { path: "dispatch", body: {} },
  dispatched: { path: "file", body: {} },
};

/** Everything that the drill's people work with. */
export interface Play {
  target: Target;
  world: World;
  clerks: Clerks;
  random: Random;
}

/** One document from the draft to the file, and every unit's copy to its end. */
export async function playDocument(play: Play, number: number): Promise<Sent> {
  const { world, clerks } = play;
  const bytes = new TextEncoder().encode(`第${number}项工作任务清单\n`.repeat(50 + play.random.below(2000)));
  const file = await clerks.upload<{ id: string }>(world.drafter, `第${number}项工作任务清单.txt`, bytes);
  const title = `${world.name}关于做好第${number}项工作的通知`;
  const content = contentOf(world, title, file.id);
  const draft = await clerks.post<Status>(world.drafter, "documents.draft", "/api/documents", { content });
  await walk(play, draft);
  const reached = await unitsReached(play, draft.id);
  const playing = reached.filter((unitId) => world.clerkOf.has(unitId));
  const copies = new Map(playing.map((unitId) => [unitId, fateOf(play.random)]));
  await inParallel([...copies], 8, ([unitId, fate]) => handleCopy(play, draft.id, unitId, fate));
  return {
    id: draft.id,
    title,
    drafter: world.drafter,
    file: { id: file.id, digest: digestOf(bytes) },
    copies,
    reached,
  };
}

export const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const fateOf = (random: Random): Fate => (["refused", "sentBack"] as const)[random.below(30)] ?? "finished";

function contentOf({ leader, groups }: World, title: string, fileId: string): object {
  return {
    documentType: "circular",
    title,
    signer: { personId: leader.id, name: leader.name },
    recipients: groups.map((group) => ({ kind: "group", groupId: group.id, name: group.name })),
    attachments: [{ fileId, name: "任务清单" }],
    body: [
      { type: "paragraph", text: "为做好有关工作，现将有关事项通知如下。" },
      { type: "heading", level: 1, text: "总体要求" },
      { type: "paragraph", text: "各单位要高度重视，明确责任，按时完成各项任务，及时报告工作情况。".repeat(20) },
    ],
  };
}

/** From submission to the file, each step by whoever has it. */
async function walk({ target, world, clerks }: Play, draft: Status): Promise<void> {
  let status = draft;
  const step = (person: string, path: string, body: object) =>
    clerks.post<Status>(person, `documents.${path}`, `/api/documents/${draft.id}/${path}`, {
      version: status.version,
      ...body,
    });
  status = await step(world.drafter, "submit", {});
  while (status.state !== "filed") {
    const [task] = await ask<{ node: string; person_id: string }>(
      target,
      `select t.node, t.person_id from kernel.process_instance i
       join kernel.task t on t.instance_id = i.id and t.state = 'open' where i.case_id = $1 order by t.id limit 1`,
      [draft.id],
    );
    if (!task) throw new Error(`nobody has the document ${draft.id}, which is not filed`);
    const { path, body } = steps[task.node]!;
    status = await step(task.person_id, path, body);
  }
}

/** Milliseconds for which copies may be under way while the program is killed again and again. */
const LONGEST_DELIVERY = 600_000;

/** Waits until every copy has come into its unit's box. */
async function unitsReached({ target }: Play, documentId: string): Promise<string[]> {
  for (const end = performance.now() + LONGEST_DELIVERY; performance.now() < end; await sleep(50)) {
    const rows = await ask<{ unit_id: string; state: string }>(
      target,
      "select unit_id, state from kernel.delivery where subject_type = 'documents.document' and subject_id = $1 order by id",
      [documentId],
    );
    if (rows.length > 0 && rows.every(({ state }) => state !== "sent")) return rows.map(({ unit_id }) => unit_id);
  }
  throw new Error(`copies of ${documentId} were not brought to their units within ten minutes`);
}

interface Box {
  items: { id: string; subject: { id: string } }[];
}

async function handleCopy({ world, clerks }: Play, documentId: string, unitId: string, fate: Fate): Promise<void> {
  const clerk = world.clerkOf.get(unitId)!;
  const { items } = await clerks.get<Box>(clerk, "/api/deliveries?box=waiting&limit=50");
  const copy = items.find(({ subject }) => subject.id === documentId);
  if (!copy) throw new Error(`the copy of ${documentId} is not in the box of its unit`);
  if (fate === "refused")
    return clerks.post(clerk, "delivery.refuse", `/api/deliveries/${copy.id}/refuse`, { reason: "非本单位职责。" });
  const accepted = await clerks.post<{ items: { incomingId: string }[] }>(
    clerk,
    "documents.accept-incoming",
    "/api/incoming/accept",
    { deliveryIds: [copy.id] },
  );
  const incoming = `/api/incoming/${accepted.items[0]!.incomingId}`;
  if (fate === "sentBack")
    return clerks.post(clerk, "documents.send-back-incoming", `${incoming}/send-back`, { reason: "附件有误。" });
  await clerks.post(clerk, "documents.register-incoming", `${incoming}/register`, { category: "read" });
  await clerks.post(clerk, "documents.finish-incoming", `${incoming}/finish`, { result: "已办结。" });
}

/** Does all of it, so many at the same time; the first failure ends it. */
export async function inParallel<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>) {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
