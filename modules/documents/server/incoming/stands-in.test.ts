import type { CityPerson } from "@tz/testing";
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

/** What somebody finds of one paper: in the register, and by the search among incoming papers and among documents. */
async function findings({ id, documentId }: { id: string; documentId: string }, person = deputy): Promise<boolean[]> {
  const found = async (path: string) =>
    (await app.as(person).get(path)).body.items.map((item: { id: string }) => item.id) as string[];
  const q = encodeURIComponent("预算编制");
  return [
    (await found("/api/incoming?limit=200")).includes(id),
    (await found(`/api/search?limit=50&type=documents.incoming&q=${q}`)).includes(id),
    (await found(`/api/search?limit=50&type=documents.document&q=${q}`)).includes(documentId),
  ];
}
const all = [true, true, true];
const nothing = [false, false, false];

/** Somebody does what is open on a paper. */
async function complete(person: CityPerson, id: string, said: object): Promise<void> {
  const { body } = await app.as(person).get(`/api/cases/documents.incoming/${id}/history`);
  const done = await app.as(person).post(`/api/tasks/${body.open[0].taskId}/complete`, said);
  expect([done.status, done.body.faults]).toEqual([200, undefined]);
  await app.drainJobs();
}

async function delegate(to = deputy): Promise<string> {
  const startsAt = app.clock.now();
  const times = { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + hour).toISOString() };
  const asked = { toPersonId: to.id, reason: "外出开会", ...times };
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

test("what a deputy may open is found in the register and by the search, so long and no longer; what one did is found for good", async () => {
  const paper = await atDirector();
  const other = await atDirector();
  expect(await findings(paper)).toEqual(nothing);
  const delegation = await delegate();
  expect(await findings(paper)).toEqual(all);
  await complete(deputy, paper.id, { outcome: "assign", opinion: "拟由预算科阅处。" });
  expect([await findings(paper), await findings(other)]).toEqual([all, all]);
  await app.as(director).post(`/api/delegations/${delegation}/revoke`);
  expect([await findings(paper), await findings(other)]).toEqual([all, nothing]);
});

test("a deputy of another unit finds the paper by the search; the register stays that of their own unit", async () => {
  const paper = await atDirector();
  const stranger = app.people.unit("审计局").staff;
  expect(await findings(paper, stranger)).toEqual(nothing);
  const delegation = await delegate(stranger);
  expect(await findings(paper, stranger)).toEqual([false, true, true]);
  await app.as(director).post(`/api/delegations/${delegation}/revoke`);
  expect(await findings(paper, stranger)).toEqual(nothing);
});

test("whoever gets a paper after it was registered finds it by the search, also by what was written on it", async () => {
  const { id } = await atDirector();
  await complete(director, id, { outcome: "assign", opinion: "请基础教育科会同监察室研究。" });
  await complete(director, id, { chosen: { handle: [deputy.id] } });
  const { items } = (await app.as(deputy).get(`/api/search?q=${encodeURIComponent("监察室研究")}`)).body;
  expect(items.map((item: { id: string }) => item.id)).toEqual([id]);
});

test("whoever gets a paper to handle from another unit reads its text, too; nobody else there does", async () => {
  const { documentId, id } = await atDirector();
  const { clerk: elsewhere, officeDirector: colleague } = app.people.unit("公安局");
  const statusFor = async (person: CityPerson) => (await app.as(person).get(`/api/documents/${documentId}`)).status;
  expect(await statusFor(elsewhere)).toBe(404);
  const { body } = await app.as(director).get(`/api/cases/documents.incoming/${id}/history`);
  const passedOn = await app
    .as(director)
    .post(`/api/tasks/${body.open[0].taskId}/transfer`, { toPersonId: elsewhere.id });
  expect(passedOn.status).toBe(200);
  await app.drainJobs();
  expect([await statusFor(elsewhere), await statusFor(colleague)]).toEqual([200, 404]);
});

test("who is to sign after the director finds the paper when their turn has come, not before", async () => {
  const { documentId, id } = await atDirector();
  const { body } = await app.as(director).get(`/api/cases/documents.incoming/${id}/history`);
  const order = { personIds: [deputy.id], place: "after" };
  expect((await app.as(director).post(`/api/tasks/${body.open[0].taskId}/signers`, order)).status).toBe(200);
  await app.drainJobs();
  expect(await findings({ id, documentId })).toEqual(nothing);
  await complete(director, id, { outcome: "assign", opinion: "拟由科室阅处。" });
  expect(await findings({ id, documentId })).toEqual(all);
});
