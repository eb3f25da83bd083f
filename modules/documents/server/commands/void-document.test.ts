import { sql } from "@tz/kernel/server/base";
import { describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const end = (person: typeof finance.staff, id: string, reason = "不宜发文") => app.act(person, id, "void", { reason });

/** Sends a document back to its drafter from where it stands. */
async function sendBack(person: typeof finance.staff, id: string): Promise<void> {
  const back = { to: "drafter", resume: "again", reason: "请核实数据。" };
  const path = `/api/tasks/${await app.taskOf(person, id)}/send-back`;
  expect((await app.as(person).post(path, back)).status).toBe(200);
}

describe("making a document void", () => {
  it("ends its process, keeps it on record with the reason, and voids its number", async () => {
    const id = await app.at("dispatch");
    const { documentNumber } = await app.read(finance.staff, id);
    expect((await end(finance.clerk, id, " ")).status).toBe(400);
    const { body } = await end(finance.clerk, id, "经研究不宜发文。");
    expect(body).toMatchObject({ state: "void", documentNumber: null });
    expect((await app.read(finance.staff, id)).making.endReason).toBe("经研究不宜发文。");
    const { rows } = await sql<{ state: string }>`
      select state from kernel.number_entry where text = ${documentNumber}`.execute(app.db);
    expect(rows).toEqual([{ state: "voided" }]);
    const { body: history } = await app.as(finance.clerk).get(`/api/cases/documents.document/${id}/history`);
    expect(history.lines.at(-1)).toMatchObject({ operation: "terminate", outcomeName: { zh: "文稿作废" } });
    expect(await app.taskOf(finance.clerk, id)).toBe("");
    expect((await end(finance.clerk, id, "再次")).body.code).toBe("documents.already_ended");
    const note = { reason: "经研究不宜发文。", documentNumber };
    expect(await app.audited("documents.void", id)).toMatchObject([{ person_id: finance.clerk.id, note }]);
  });

  it("is not the business of a reviewer, nor possible once it was dispatched", async () => {
    const reviewed = await app.at("departmentReview");
    expect((await end(finance.sectionChief, reviewed)).body.code).toBe("documents.not_your_step");
    const sent = await app.at("dispatched");
    expect((await end(finance.clerk, sent)).body.code).toBe("documents.already_ended");
  });

  it("is the drafter's once it came back, not before it was ever submitted: that one is deleted", async () => {
    const id = await app.draft(finance.staff);
    expect((await end(finance.staff, id)).body.code).toBe("documents.not_your_step");
    await app.walk(id, "officeReview");
    expect((await end(finance.staff, id)).body.code).toBe("documents.not_your_step");
    await sendBack(finance.officeDirector, id);
    expect((await end(finance.staff, id)).body.state).toBe("void");
  });

  it("is the office's where the draft that came back has its number", async () => {
    const id = await app.at("dispatch");
    await sendBack(finance.clerk, id);
    expect((await end(finance.staff, id)).body.code).toBe("documents.already_numbered");
    expect((await end(app.people.unit("教育局").clerk, id)).status).toBe(404);
    expect((await end(finance.clerk, id)).body.state).toBe("void");
  });
});
