import { sql } from "@tz/kernel/server/base";
import { testApp } from "@tz/testing";
import { readPdfText } from "@tz/typeset/testing";
import { expect, test } from "vitest";
import { modules } from "../modules.ts";

const app = await testApp({ modules });
const people = await app.city();
const finance = people.unit("财政局");
const education = people.unit("教育局");

async function foundFonds(unit: typeof finance, number: string): Promise<void> {
  const fonds = { number, name: unit.name, scheme: "yearOrganRetention", catalogue: "unit", houseId: null, version: 0 };
  await app.as(unit.clerk).put("/api/archives/fonds", fonds);
}

async function act(person: { id: string }, path: string, body: object = {}) {
  const { version } = (await app.as(finance.staff).get(`/api/documents/${documentId}`)).body;
  const answer = await app.as(person).post(`/api/documents/${documentId}/${path}`, { version, ...body });
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
}

const drafted = await app.as(finance.staff).post("/api/documents", {
  content: {
    documentType: "circular",
    title: "清安市财政局关于加强票据管理的通知",
    recipients: [{ kind: "unit", unitId: education.id, name: education.name }],
    body: [
      { type: "paragraph", text: "现将有关事项通知如下。" },
      { type: "heading", level: 1, text: "总体要求" },
      { type: "paragraph", text: "各单位要妥善保管票据。" },
    ],
    signer: { personId: finance.leader.id, name: finance.leader.name },
  },
});
const documentId: string = drafted.body.id;

const itemsOf = async (person: { id: string }) => (await app.as(person).get("/api/archives/items")).body.items;
const itemOf = async (person: { id: string }, id: string) =>
  (await app.as(person).get(`/api/archives/items/${id}`)).body;

test("a filed document is archived with its original in PDF and OFD, its signed draft and its approval sheet", async () => {
  await foundFonds(finance, "Z109");
  await act(finance.staff, "submit");
  await act(finance.sectionChief, "department-review");
  await act(finance.officeDirector, "office-review");
  await act(finance.leader, "sign-off", { opinion: "同意印发" });
  await act(finance.clerk, "recheck", { outcome: "pass" });
  await act(finance.clerk, "register");
  await act(finance.clerk, "dispatch");
  await act(finance.clerk, "file");
  await app.drainJobs();
  const [row] = await itemsOf(finance.clerk);
  expect(row).toMatchObject({ title: "清安市财政局关于加强票据管理的通知", retention: "y30", check: "passed" });
  expect(row.code).toMatch(/^Z109-WS·2026-D30-[A-Z0-9]{3}-0001$/);
  const item = await itemOf(finance.staff, row.id);
  expect(
    item.parts.map(({ role, name }: { role: string; name: string }) => `${role} ${name.split(".").at(-1)}`),
  ).toEqual(["original pdf", "original ofd", "finalDraft pdf", "approvalSheet pdf"]);
  expect(item.acts.map(({ person }: { person: string }) => person)).toContain(finance.leader.name);
  const sheet = await app.as(finance.staff).get(`/api/archives/items/${row.id}/parts/4`);
  expect(await readPdfText(Buffer.from(sheet.body))).toContain("同意印发");
});

test("the copy that another unit has finished is archived there, with its handling sheet before the paper", async () => {
  await foundFonds(education, "Z110");
  const clerk = app.as(education.clerk);
  await app.drainJobs();
  const { body: deliveries } = await clerk.get("/api/deliveries");
  const accepted = await clerk.post("/api/incoming/accept", { deliveryIds: [deliveries.items[0].id] });
  const { incomingId } = accepted.body.items[0];
  await clerk.post(`/api/incoming/${incomingId}/register`, { category: "read" });
  await app.drainJobs();
  // Whoever has it passes it on until the clerk can finish it.
  for (let open = await openTask(incomingId); open && open.node !== "finish"; open = await openTask(incomingId)) {
    const body = open.node === "propose" ? { outcome: "assign", opinion: "请办理。" } : { opinion: "已阅。" };
    const chosen = open.node === "assign" ? { chosen: { handle: [education.staff.id] } } : {};
    const answer = await app.as(open.person_id).post(`/api/tasks/${open.id}/complete`, { ...body, ...chosen });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }
  const finished = await clerk.post(`/api/incoming/${incomingId}/finish`, { result: "已传阅。" });
  expect(finished.status).toBe(200);
  await app.drainJobs();
  const [row] = await itemsOf(education.clerk);
  const item = await itemOf(education.clerk, row.id);
  expect(item.parts.map(({ role }: { role: string }) => role)).toEqual(["handlingSheet", "incoming", "incoming"]);
  expect([item.kind, item.author, item.check]).toEqual(["incoming", finance.name, "passed"]);
  const { rows } = await sql<{ contents: number }>`
    select count(distinct p.sm3)::int as contents from archives.part p join archives.item i on i.id = p.item_id
    where i.source_id = any (${[documentId, incomingId]}::uuid[]) and p.role in ('original', 'incoming')`.execute(
    app.db,
  );
  expect(rows, "the sender and the receiver keep the same bytes").toEqual([{ contents: 2 }]);
});

async function openTask(incomingId: string) {
  const { rows } = await sql<{ id: string; node: string; person_id: string }>`
    select id, node, person_id from kernel.task where case_id = ${incomingId} and state = 'open' limit 1`.execute(
    app.db,
  );
  return rows[0];
}
