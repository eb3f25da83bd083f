import type { CityPerson } from "@tz/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const deputy = app.people.unit("教育局").staff;

/** Hands somebody's tasks to the deputy. @returns what ends it */
async function delegate(from: CityPerson): Promise<() => Promise<unknown>> {
  const startsAt = app.clock.now();
  const times = { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString() };
  const { status, body } = await app
    .as(from)
    .post("/api/delegations", { toPersonId: deputy.id, reason: "外出", ...times });
  expect(status).toBe(200);
  return () => app.as(from).post(`/api/delegations/${body.id}/revoke`);
}

const headers = { "content-type": "application/octet-stream" };
const uploaded = await app.as(finance.staff).post("/api/files?name=a.txt", Buffer.from("附件内容"), { headers });
const attachments = [{ fileId: uploaded.body.id, name: "任务分工表" }];

/** What the deputy gets of a document: the page, its attachment, its course, its signed opinions; and whether the search finds it. */
async function seen(id: string): Promise<(number | boolean)[]> {
  const paths = [
    `/api/documents/${id}`,
    `/api/files/${uploaded.body.id}`,
    `/api/cases/documents.document/${id}/history`,
  ];
  const answers = [];
  for (const path of paths) answers.push((await app.as(deputy).get(path)).status);
  const { items } = (await app.as(deputy).get(`/api/search?limit=50&q=${encodeURIComponent("预算编制")}`)).body;
  return [...answers, items.some((item: { id: string }) => item.id === id)];
}
const all = [200, 200, 200, true];
const nothing = [404, 404, 404, false];

describe("an outgoing document that comes to somebody in another's name", () => {
  let id = "";
  beforeAll(async () => {
    id = await app.at("signOff", { attachments });
    await app.drainJobs();
  });

  it("is opened and found while it is so, and no longer", async () => {
    expect(await seen(id)).toEqual(nothing);
    const end = await delegate(finance.leader);
    expect(await seen(id)).toEqual(all);
    await end();
    expect(await seen(id)).toEqual(nothing);
  });

  it("is so too where the other was only asked for an opinion, which is not the step", async () => {
    const task = await app.taskOf(finance.leader, id);
    const asked = { personIds: [finance.deputy.id], place: "beside" };
    expect((await app.as(finance.leader).post(`/api/tasks/${task}/signers`, asked)).status).toBe(200);
    await app.drainJobs();
    const end = await delegate(finance.deputy);
    expect(await seen(id)).toEqual(all);
    expect((await app.read(deputy, id)).may).not.toContain("signOff");
    const opinion = { opinion: "建议明确牵头单位。" };
    const own = await app.taskOf(finance.deputy, id);
    expect((await app.as(deputy).post(`/api/tasks/${own}/complete`, opinion)).status).toBe(200);
    await app.drainJobs();
    await end();
    // What one did in another's name stays among what one has done, and so does the opinion that one wrote.
    expect(await seen(id)).toEqual(all);
    const { items } = (await app.as(deputy).get(`/api/search?q=${encodeURIComponent("明确牵头单位")}`)).body;
    expect(items).toMatchObject([{ type: "documents.opinion" }]);
  });
});
