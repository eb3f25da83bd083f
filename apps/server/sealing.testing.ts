import { type CityPerson, testApp } from "@tz/testing";
import { expect } from "vitest";
import { modules } from "./modules.ts";

/** The whole server in the test city, whose finance bureau has a seal, and the way of its documents. */
export async function sealingOffice() {
  const app = await testApp({ modules });
  const people = await app.city();
  const [finance, education] = [people.unit("财政局"), people.unit("教育局")];
  const security = app.as(people.securityAdministrator);
  await security.post("/api/seals/authorities", { name: "清安市电子印章认证中心" });
  const approve = ({ id, version }: { id: string; version: number }) =>
    security.post(`/api/seals/${id}/approve`, { version });
  const wish = { keeperId: finance.clerk.id, reason: "公文用印" };
  await approve((await app.as(finance.officeDirector).post("/api/seals", wish)).body);

  /** Sends one step of a document with the version as it stands. */
  async function send(person: CityPerson, id: string, path: string, body: object = {}) {
    const { version } = (await app.as(finance.staff).get(`/api/documents/${id}`)).body;
    return app.as(person).post(`/api/documents/${id}/${path}`, { version, ...body });
  }

  async function act(person: CityPerson, id: string, path: string, body: object = {}): Promise<void> {
    const answer = await send(person, id, path, body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  }

  return {
    app,
    people,
    finance,
    education,
    approve,
    send,
    act,
    /** A document of the finance bureau to the education bureau, signed off and numbered. @returns its id */
    async registered(): Promise<string> {
      const content = {
        documentType: "circular",
        title: "清安市财政局关于做好预算编制工作的通知",
        recipients: [{ kind: "unit", unitId: education.id, name: education.name }],
        body: [{ type: "paragraph", text: "现将有关事项通知如下。" }],
        signer: { personId: finance.leader.id, name: finance.leader.name },
      };
      const { id } = (await app.as(finance.staff).post("/api/documents", { content })).body;
      await act(finance.staff, id, "submit");
      await act(finance.sectionChief, id, "department-review");
      await act(finance.officeDirector, id, "office-review");
      await act(finance.leader, id, "sign-off", { opinion: "同意印发" });
      await act(finance.clerk, id, "recheck", { outcome: "pass" });
      await act(finance.clerk, id, "register");
      await app.drainJobs();
      return id;
    },
    sealsOf: (person: CityPerson, id: string) => app.as(person).get(`/api/seals/papers/documents.document/${id}`),
    /** Puts the finance bureau's seal on a document. */
    async seal(id: string): Promise<void> {
      const { uses } = (await app.as(finance.clerk).get(`/api/seals/papers/documents.document/${id}`)).body;
      const { status } = await app.as(finance.clerk).post(`/api/seals/uses/${uses[0].id}/seal`, { seam: false });
      expect(status).toBe(200);
    },
    /** What a stranger is told of a file. */
    async verified(file: Buffer) {
      const headers = { "content-type": "application/octet-stream" };
      const answer = await fetch(`${app.origin}/api/verify`, { method: "POST", headers, body: file });
      return answer.json();
    },
    /** Lets a unit keep archives. */
    async keepArchives(unit = finance, number = "Z109"): Promise<void> {
      const fonds = { number, name: unit.name, scheme: "yearOrganRetention", catalogue: "unit" };
      await app.as(unit.clerk).put("/api/archives/fonds", { ...fonds, houseId: null, version: 0 });
    },
  };
}
