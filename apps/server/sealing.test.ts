import { type CityPerson, testApp } from "@tz/testing";
import { describe, expect, it } from "vitest";
import { modules } from "./modules.ts";

const app = await testApp({ modules });
const people = await app.city();
const [finance, education] = [people.unit("财政局"), people.unit("教育局")];
const security = app.as(people.securityAdministrator);
await security.post("/api/seals/authorities", { name: "清安市电子印章认证中心" });
const asked = await app
  .as(finance.officeDirector)
  .post("/api/seals", { keeperId: finance.clerk.id, reason: "公文用印" });
await security.post(`/api/seals/${asked.body.id}/approve`, { version: asked.body.version });

/** Sends one step of a document with the version as it stands. */
async function act(person: CityPerson, id: string, path: string, body: object = {}) {
  const { version } = (await app.as(finance.staff).get(`/api/documents/${id}`)).body;
  const answer = await app.as(person).post(`/api/documents/${id}/${path}`, { version, ...body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

async function registered(): Promise<string> {
  const content = {
    documentType: "circular",
    title: "清安市财政局关于做好预算编制工作的通知",
    recipients: [{ kind: "unit", unitId: education.id, name: education.name }],
    body: [{ type: "paragraph", text: "现将有关事项通知如下。" }],
    signer: { personId: finance.leader.id, name: finance.leader.name },
  };
  const { body } = await app.as(finance.staff).post("/api/documents", { content });
  const { id } = body;
  await act(finance.staff, id, "submit");
  await act(finance.sectionChief, id, "department-review");
  await act(finance.officeDirector, id, "office-review");
  await act(finance.leader, id, "sign-off", { opinion: "同意印发" });
  await act(finance.clerk, id, "recheck", { outcome: "pass" });
  await act(finance.clerk, id, "register");
  await app.drainJobs();
  return id;
}

const sealsOf = (person: CityPerson, id: string) => app.as(person).get(`/api/seals/papers/documents.document/${id}`);

async function verified(file: Buffer) {
  const headers = { "content-type": "application/octet-stream" };
  const answer = await fetch(`${app.origin}/api/verify`, { method: "POST", headers, body: file });
  return answer.json();
}

describe("an official document", () => {
  it("is sealed once it has its number, read sealed by its receivers, and verified by a stranger", async () => {
    const id = await registered();
    const { uses } = (await sealsOf(finance.clerk, id)).body;
    expect(uses).toMatchObject([{ state: "waiting", unitName: finance.name, maySeal: true }]);
    const { status, body } = await app.as(finance.clerk).post(`/api/seals/uses/${uses[0].id}/seal`, { seam: false });
    expect([status, body.state]).toEqual([200, "sealed"]);
    expect((await sealsOf(education.clerk, id)).status).toBe(404);
    await act(finance.clerk, id, "dispatch");
    await app.drainJobs();
    const { files } = (await sealsOf(education.clerk, id)).body;
    for (const file of [files.ofd, files.pdf]) {
      const bytes = Buffer.from((await app.as(education.clerk).get(`/api/files/${file}`)).body);
      expect(await verified(bytes)).toMatchObject({ verdict: "valid", signatures: [{ signer: finance.name }] });
    }
  });

  it("is archived as it was sealed: its original verifies in thirty years", async () => {
    const fonds = {
      number: "Z109",
      name: finance.name,
      scheme: "yearOrganRetention",
      catalogue: "unit",
      houseId: null,
    };
    await app.as(finance.clerk).put("/api/archives/fonds", { ...fonds, version: 0 });
    const id = await registered();
    const { uses } = (await sealsOf(finance.clerk, id)).body;
    await app.as(finance.clerk).post(`/api/seals/uses/${uses[0].id}/seal`, { seam: false });
    await act(finance.clerk, id, "dispatch");
    await act(finance.clerk, id, "file");
    await app.drainJobs();
    const [item] = (await app.as(finance.clerk).get("/api/archives/items")).body.items;
    expect(item.check).toBe("passed");
    const { parts } = (await app.as(finance.clerk).get(`/api/archives/items/${item.id}`)).body;
    const originals = parts.filter(({ role }: { role: string }) => role === "original");
    expect(originals.map(({ name }: { name: string }) => name.split(".").at(-1))).toEqual(["pdf", "ofd"]);
    for (const place of [1, 2]) {
      const { body } = await app.as(finance.clerk).get(`/api/archives/items/${item.id}/parts/${place}`);
      expect(await verified(Buffer.from(body))).toMatchObject({ verdict: "valid" });
    }
  });

  it("that is void is sealed no more", async () => {
    const id = await registered();
    const { uses } = (await sealsOf(finance.clerk, id)).body;
    await act(finance.clerk, id, "void", { reason: "内容有误" });
    await app.drainJobs();
    const { status } = await app.as(finance.clerk).post(`/api/seals/uses/${uses[0].id}/seal`, {});
    expect(status).toBe(409);
  });
});
