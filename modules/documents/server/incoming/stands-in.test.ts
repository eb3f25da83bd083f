import { expect, test } from "vitest";
import { documentsApp } from "../testing.ts";
import { incomingDesk } from "./testing.ts";

const app = await documentsApp();
const education = app.people.unit("教育局");
const { accept, register } = incomingDesk(app, education);
const { officeDirector: director, staff: deputy } = education;

/** A document of another bureau in the register, at the director's step. */
async function atDirector(): Promise<{ documentId: string; id: string }> {
  const documentId = await app.at("dispatched");
  const { items } = (await app.as(education.clerk).get("/api/deliveries")).body;
  const copy = items.find(({ subject }: { subject: { id: string } }) => subject.id === documentId);
  const id = await accept(copy.id);
  await register(id);
  await app.drainJobs();
  return { documentId, id };
}

const hour = 3_600_000;

async function delegate(): Promise<string> {
  const startsAt = app.clock.now();
  const times = { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + hour).toISOString() };
  const asked = { toPersonId: deputy.id, reason: "外出开会", ...times };
  return (await app.as(director).post("/api/delegations", asked)).body.id;
}

test("whoever stands in opens the paper, its text, its course and its sheets, and handles it; not before and not after", async () => {
  const { documentId, id } = await atDirector();
  const pages = [
    `/api/incoming/${id}`,
    `/api/incoming/${id}/pdf`,
    `/api/incoming/${id}/sheet`,
    `/api/documents/${documentId}`,
    `/api/cases/documents.incoming/${id}/history`,
  ];
  const answers = async () => {
    const seen: number[] = [];
    for (const page of pages) seen.push((await app.as(deputy).get(page)).status);
    return new Set(seen);
  };
  expect(await answers()).toEqual(new Set([404]));

  const delegation = await delegate();
  expect(await answers()).toEqual(new Set([200]));
  await app.as(director).post(`/api/delegations/${delegation}/revoke`);
  expect(await answers()).toEqual(new Set([404]));

  const second = await delegate();
  const { body } = await app.as(deputy).get(`/api/cases/documents.incoming/${id}/history`);
  const [{ taskId }] = body.open;
  const decided = { outcome: "assign", opinion: "拟由预算科阅处。" };
  const done = await app.as(deputy).post(`/api/tasks/${taskId}/complete`, decided);
  expect([done.status, done.body.faults]).toEqual([200, undefined]);
  // What one did in another's name stays among what one has done.
  await app.as(director).post(`/api/delegations/${second}/revoke`);
  expect(await answers()).toEqual(new Set([200]));
});
