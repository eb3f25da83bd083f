import { sql } from "@tz/kernel/server/base";
import { describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const register = (id: string, body: object = {}) => app.act(finance.clerk, id, "register", body);

describe("registering and numbering", () => {
  it("refuses to number a document that was not signed", async () => {
    for (const state of ["departmentReview", "officeReview", "signOff", "recheck"] as const) {
      const id = await app.at(state);
      expect((await register(id)).body.code).toBe("documents.not_your_step");
    }
  });

  it("gives each class its own series, in order", async () => {
    const letter = { documentType: "letter" as const, title: "清安市财政局关于商请协助的函" };
    const numbers: string[] = [];
    for (const content of [{}, letter, {}]) {
      const id = await app.at("registration", content);
      numbers.push((await register(id)).body.documentNumber);
    }
    expect(numbers).toEqual(["财发〔2026〕1号", "财函〔2026〕1号", "财发〔2026〕2号"]);
  });

  it("gives ten that are registered at the same moment ten numbers without gap or repetition", async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => app.at("registration")));
    const answers = await Promise.all(ids.map((id) => register(id)));
    const given = answers.map(({ body }) => Number(/〕(\d+)号/.exec(body.documentNumber)?.[1]));
    expect(given.sort((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, index) => index + 3));
  });

  it("keeps the number of a document that is sent back and comes again: none is burnt", async () => {
    const id = await app.at("dispatch");
    const { documentNumber } = await app.read(finance.staff, id);
    const task = await app.taskOf(finance.clerk, id);
    const back = { to: { step: "signOff" }, resume: "again", reason: "请领导再阅。" };
    expect((await app.as(finance.clerk).post(`/api/tasks/${task}/send-back`, back)).status).toBe(200);
    await app.walk(id, "registration");
    expect((await register(id)).body.documentNumber).toBe(documentNumber);
    const { rows } = await sql`
      select 1 from kernel.number_entry where subject_id = ${id}`.execute(app.db);
    expect(rows).toHaveLength(1);
  });

  it("keeps how many copies are printed", async () => {
    const id = await app.at("registration");
    expect((await register(id, { copies: 60 })).status).toBe(200);
    expect((await app.read(finance.staff, id)).copies).toBe(60);
  });

  it("gives no number when the step is refused", async () => {
    const id = await app.at("registration");
    const { version } = await app.read(finance.staff, id);
    const stale = await app.as(finance.clerk).post(`/api/documents/${id}/register`, { version: version - 1 });
    expect(stale.status).toBe(409);
    const { rows } = await sql`select 1 from kernel.number_entry where subject_id = ${id}`.execute(app.db);
    expect(rows).toEqual([]);
  });

  it("is not for staff", async () => {
    const id = await app.at("registration");
    expect((await app.act(finance.staff, id, "register")).status).toBe(403);
  });
});
