import { asSystem, newId } from "@tz/kernel/server/base";
import { dispatch } from "@tz/kernel/server/delivery";
import { readPdf, readPdfText } from "@tz/typeset/testing";
import { describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance, people } = app;

describe("发文稿纸", () => {
  it("shows the document and what everybody on its way wrote, with name and complete date", async () => {
    const id = await app.draft(finance.staff);
    await app.walk(id, "departmentReview");
    await app.act(finance.sectionChief, id, "department-review", { opinion: "情况属实，请审核。" });
    await app.walk(id, "recheck");
    const { status, headers, body } = await app.as(finance.staff).get(`/api/documents/${id}/draft-sheet`);
    expect([status, headers.get("content-type")]).toEqual([200, "application/pdf"]);
    const text = await readPdfText(Buffer.from(body));
    expect(text).toContain("清安市财政局发文稿纸");
    expect(text).toContain("关于做好预算编制工作的通知");
    expect(text).toContain("同意印发");
    expect(text).toContain(finance.leader.name);
    expect(text).toContain("情况属实，请审核。");
    expect(text).toMatch(/\d{4}年\d{1,2}月\d{1,2}日/);
  });

  it("is one page of a document with a title, opinions and elements of usual length", async () => {
    const id = await app.draft(finance.staff);
    await app.walk(id, "dispatched");
    const { body } = await app.as(finance.staff).get(`/api/documents/${id}/draft-sheet`);
    expect(await readPdf(Buffer.from(body))).toHaveLength(1);
  });

  it("is for those who make the document, not for its readers", async () => {
    const id = await app.at("dispatched");
    const reader = app.as(people.unit("教育局").clerk);
    expect((await reader.get(`/api/documents/${id}/pdf`)).status).toBe(200);
    expect((await reader.get(`/api/documents/${id}/draft-sheet`)).status).toBe(404);
    expect((await app.as(people.auditAdministrator).get(`/api/documents/${id}/draft-sheet`)).status).toBe(403);
    expect((await app.anonymous.get(`/api/documents/${id}/draft-sheet`)).status).toBe(401);
  });
});

describe("收文处理笺", () => {
  it("shows the registration of a paper, and is for those who may see it", async () => {
    const id = await registered();
    const { status, body } = await app.as(finance.clerk).get(`/api/incoming/${id}/sheet`);
    expect(status).toBe(200);
    const text = await readPdfText(Buffer.from(body));
    for (const words of ["清安市财政局收文处理笺", "府发〔2026〕7号", "关于报送年度预算的通知", "拟办意见"])
      expect(text).toContain(words);
    expect(text).toContain(`登记人：${finance.clerk.name}`);
    expect((await app.as(people.unit("教育局").clerk).get(`/api/incoming/${id}/sheet`)).status).toBe(404);
    expect((await app.as(people.systemAdministrator).get(`/api/incoming/${id}/sheet`)).status).toBe(403);
    expect((await app.anonymous.get(`/api/incoming/${id}/sheet`)).status).toBe(401);
  });

  it("is one page while little was written on it", async () => {
    const { body } = await app.as(finance.clerk).get(`/api/incoming/${await registered()}/sheet`);
    expect(await readPdf(Buffer.from(body))).toHaveLength(1);
  });
});

describe("a received document", () => {
  it("is printed with the stamp of receipt, for those who may see it", async () => {
    const documentId = await app.at("dispatched");
    const education = people.unit("教育局");
    const clerk = app.as(education.clerk);
    const { body: waiting } = await clerk.get("/api/deliveries");
    const deliveryId = waiting.items.find((copy: { subject: { id: string } }) => copy.subject.id === documentId).id;
    const id = await register(education.clerk, deliveryId);
    const { status, headers, body } = await clerk.get(`/api/incoming/${id}/pdf`);
    expect([status, headers.get("content-type")]).toEqual([200, "application/pdf"]);
    const text = await readPdfText(Buffer.from(body));
    expect(text).toContain("教育局收文章");
    expect(text).toMatch(/收文编号：.*\d/);
    expect(text).toContain("关于做好预算编制工作的通知");
    expect((await app.as(finance.clerk).get(`/api/incoming/${id}/pdf`)).status).toBe(404);
    expect((await app.as(people.systemAdministrator).get(`/api/incoming/${id}/pdf`)).status).toBe(403);
    expect((await app.anonymous.get(`/api/incoming/${id}/pdf`)).status).toBe(401);
    // What came as a scan has no pages of ours.
    expect((await app.as(finance.clerk).get(`/api/incoming/${await registered()}/pdf`)).status).toBe(404);
  });
});

/** A paper from outside in the bureau's register. @returns its id */
async function registered(): Promise<string> {
  const paper = newId();
  await asSystem(app.services, "test.dispatch", (context) =>
    dispatch(context, {
      subject: { type: "test.paper", id: paper },
      title: "关于报送年度预算的通知",
      number: "府发〔2026〕7号",
      urgency: "normal",
      senderUnitId: people.office.id,
      senderName: "清安市人民政府",
      sentBy: people.clerk,
      unitIds: [finance.id],
    }),
  );
  await app.drainJobs();
  const { body } = await app.as(finance.clerk).get("/api/deliveries");
  const deliveryId = body.items.find((copy: { subject: { id: string } }) => copy.subject.id === paper).id;
  return register(finance.clerk, deliveryId);
}

async function register(clerk: { id: string }, deliveryId: string): Promise<string> {
  const accepted = await app.as(clerk).post("/api/incoming/accept", { deliveryIds: [deliveryId] });
  const { incomingId } = accepted.body.items[0];
  await app.as(clerk).post(`/api/incoming/${incomingId}/register`, {});
  return incomingId;
}
