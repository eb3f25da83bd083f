import { describe, expect, it } from "vitest";
import { circular, documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const education = app.people.unit("教育局");
const drafter = app.as(finance.staff);

async function upload(name: string): Promise<string> {
  const headers = { "content-type": "application/octet-stream" };
  const answer = await drafter.post(`/api/files?name=${encodeURIComponent(name)}`, Buffer.from(`${name}的内容`), {
    headers,
  });
  expect(answer.status).toBe(201);
  return answer.body.id;
}
const save = async (id: string, more: object) => {
  const { version } = await app.read(finance.staff, id);
  return drafter.put(`/api/documents/${id}`, { version, content: { ...circular(app.people), ...more } });
};

describe("attachments", () => {
  it("are read by whoever reads the document, and by nobody else", async () => {
    const fileId = await upload("分工表.txt");
    const id = await app.draft(finance.staff, { attachments: [{ fileId, name: "任务分工表" }] });
    const status = async (person: typeof finance.staff) => (await app.as(person).get(`/api/files/${fileId}`)).status;
    expect([await status(finance.staff), await status(finance.clerk), await status(education.clerk)]).toEqual([
      200, 404, 404,
    ]);
    await app.walk(id, "dispatched");
    expect([await status(finance.clerk), await status(education.clerk), await status(education.staff)]).toEqual([
      200, 200, 404,
    ]);
  });

  it("stay with the earlier versions when they are taken off, out of the receivers' sight", async () => {
    const fileId = await upload("底稿.txt");
    const id = await app.draft(finance.staff, { attachments: [{ fileId, name: "底稿" }] });
    await save(id, { attachments: [] });
    await app.walk(id, "dispatched");
    expect((await app.as(finance.staff).get(`/api/files/${fileId}`)).status).toBe(200);
    expect((await app.as(finance.clerk).get(`/api/files/${fileId}`)).status).toBe(200);
    expect((await app.as(education.clerk).get(`/api/files/${fileId}`)).status).toBe(404);
  });

  it("must be the drafter's own to attach", async () => {
    const fileId = await upload("他人文件.txt");
    const content = { ...circular(app.people), attachments: [{ fileId, name: "他人文件" }] };
    const { status, body } = await app.as(education.staff).post("/api/documents", { content });
    expect([status, body.code]).toEqual([422, "files.not_attachable"]);
  });
});

describe("relations", () => {
  const reply = (documentId: string) => ({
    documentType: "letter" as const,
    title: "清安市财政局关于同意安排经费的复函",
    relations: [{ type: "reply" as const, documentId }],
  });

  it("link an answer with what it answers, seen from both sides by those who may", async () => {
    const recipients = [{ kind: "unit" as const, unitId: education.id, name: education.name }];
    const asked = await app.at("dispatched", {
      documentType: "letter",
      title: "清安市财政局关于商请核实数据的函",
      recipients,
    });
    const content = {
      ...circular(app.people),
      ...reply(asked),
      title: "清安市教育局关于核实数据的复函",
      recipients: [{ kind: "unit", unitId: finance.id, name: finance.name }],
    };
    const { body } = await app.as(education.clerk).post("/api/documents", { content });
    const answer = await app.read(education.clerk, body.id);
    expect(answer.related).toMatchObject([
      { type: "reply", direction: "to", documentId: asked, title: "清安市财政局关于商请核实数据的函" },
    ]);
    expect((await app.read(education.clerk, asked)).related).toMatchObject([{ direction: "by", documentId: body.id }]);
    expect((await app.read(finance.staff, asked)).related).toEqual([]);
  });

  it("keep a name when the draft they point to is deleted", async () => {
    const target = await app.draft(finance.staff, { title: "清安市财政局关于旧事项的通知" });
    const relations = [{ type: "repeal" as const, documentId: target, title: "关于旧事项的通知" }];
    const id = await app.draft(finance.staff, { relations });
    expect((await drafter.delete(`/api/documents/${target}`)).status).toBe(200);
    expect((await app.read(finance.staff, id)).related).toMatchObject([
      { documentId: null, title: "关于旧事项的通知" },
    ]);
    expect((await save(id, { relations })).status).toBe(200);
    const more = [
      ...relations,
      { type: "revise" as const, title: "关于另一事项的通知", documentNumber: "清财发〔2020〕3号" },
    ];
    expect((await save(id, { relations: more })).status).toBe(200);
  });
});
