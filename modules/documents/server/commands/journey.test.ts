import { describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const finance = app.people.unit("财政局");
const education = app.people.unit("教育局");

describe("the whole way of an outgoing document", () => {
  it("goes from draft to file through every step, each by the person whose it is", async () => {
    const id = await app.draft(finance.staff);
    const step = (person: { id: string }, path: string, body: object = {}) =>
      app.as(person).post(`/api/documents/${id}/${path}`, body);
    const states: string[] = [];
    let version = 1;
    const walk = async (person: { id: string }, path: string, body: object = {}) => {
      const answer = await step(person, path, { version, ...body });
      expect(answer.body, path).toMatchObject({ id });
      states.push(answer.body.state);
      version = answer.body.version;
      return answer.body;
    };
    await walk(finance.staff, "submit", { unitIds: [education.id] });
    await walk(finance.sectionChief, "department-review", { opinion: "同意" });
    await walk(education.officeDirector, "countersign", { outcome: "agree", opinion: "无意见" });
    await walk(finance.officeDirector, "office-review");
    await walk(finance.leader, "sign-off", { opinion: "同意印发" });
    await walk(finance.clerk, "recheck", { outcome: "pass" });
    const { documentNumber } = await walk(finance.clerk, "register", { copies: 20 });
    const { unitCount } = await walk(finance.clerk, "dispatch");
    await walk(finance.clerk, "file");
    expect(states).toEqual([
      "departmentReview",
      "countersign",
      "officeReview",
      "signOff",
      "recheck",
      "registration",
      "dispatch",
      "dispatched",
      "filed",
    ]);
    expect([documentNumber, unitCount]).toEqual(["财发〔2026〕1号", 1]);
    const { body } = await app.as(finance.staff).get(`/api/documents/${id}`);
    expect(body).toMatchObject({ state: "filed", documentNumber, copies: 20, content: { documentDate: "2026-03-02" } });
    expect(body.making).toMatchObject({
      signOff: { personName: finance.leader.name, opinion: "同意印发", signedOn: "2026-03-02" },
      countersigns: [{ name: education.name, state: "agreed", personName: education.officeDirector.name }],
    });
  });
});
