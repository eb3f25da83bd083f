import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import type { Clients } from "../clients.ts";
import type { World } from "./world.ts";

interface Status {
  id: string;
  version: number;
  state: string;
  unitCount?: number;
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

/** The looks that stand for what people know. They have names so that the database plans them once: they are not what is measured. */
const openTask = {
  name: "open-task",
  text: `select t.node, t.person_id from kernel.process_instance i
    join kernel.task t on t.instance_id = i.id and t.state = 'open'
    where i.case_type = 'documents.document' and i.case_id = $1 order by t.id limit 1`,
};
const copies = {
  name: "copies",
  text: "select unit_id, state from kernel.delivery where subject_type = 'documents.document' and subject_id = $1",
};

/** One document from the draft through the whole process to the file. @returns its id */
export async function sendDocument(
  database: pg.ClientBase | pg.Pool,
  world: World,
  clients: Clients,
  number: number,
): Promise<string> {
  let status = await clients.post<Status>(world.drafter, "draft", "/api/documents", {
    content: content(world, number),
  });
  const { id } = status;
  const step = (person: string, path: string, body: object) =>
    clients.post<Status>(person, path, `/api/documents/${id}/${path}`, { version: status.version, ...body });
  status = await step(world.drafter, "submit", {});
  while (status.state !== "filed") {
    const { rows } = await database.query({ ...openTask, values: [id] });
    const { path, body } = steps[rows[0].node]!;
    status = await step(rows[0].person_id, path, body);
  }
  return id;
}

function content({ name, leader, groups }: World, number: number): object {
  return {
    documentType: "circular",
    title: `${name}关于做好第${number}项工作的通知`,
    signer: { personId: leader.id, name: leader.name },
    recipients: groups.map((group) => ({ kind: "group", groupId: group.id, name: group.name })),
    body: [
      { type: "paragraph", text: "为做好有关工作，现将有关事项通知如下。" },
      { type: "heading", level: 1, text: "总体要求" },
      { type: "paragraph", text: "各单位要高度重视，明确责任，按时完成各项任务，及时报告工作情况。".repeat(20) },
    ],
  };
}

/** Waits for the mail, as clerks do; the wait is not counted as a request. @returns the clerks who have a copy to handle */
export async function deliveredTo(
  database: pg.ClientBase | pg.Pool,
  world: World,
  documentId: string,
): Promise<string[]> {
  for (;;) {
    const { rows } = await database.query({ ...copies, values: [documentId] });
    if (rows.length > 0 && rows.every(({ state }) => state !== "sent")) {
      const clerkOf = new Map(world.units.map(({ unitId, clerk }) => [unitId, clerk]));
      return rows.flatMap(({ unit_id }) => clerkOf.get(unit_id) ?? []);
    }
    await sleep(20);
  }
}

interface Box {
  items: { id: string; subject: { id: string } }[];
}

/** A clerk looks into the box, accepts the copy, registers it and finishes it. */
export async function handleCopy(clients: Clients, clerk: string, documentId: string): Promise<void> {
  const { items } = await clients.get<Box>(clerk, "box", "/api/deliveries?box=waiting&limit=20");
  const copy = items.find(({ subject }) => subject.id === documentId);
  if (!copy) throw new Error(`the copy of ${documentId} is not in the box of ${clerk}`);
  const accepted = await clients.post<{ items: { incomingId: string }[] }>(clerk, "accept", "/api/incoming/accept", {
    deliveryIds: [copy.id],
  });
  const { incomingId } = accepted.items[0]!;
  await clients.post(clerk, "register incoming", `/api/incoming/${incomingId}/register`, { category: "read" });
  await clients.post(clerk, "finish", `/api/incoming/${incomingId}/finish`, { result: "已办结。" });
}
