import { describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const clerk = app.as(finance.clerk);
const paper = {
  title: "关于商请提供资料的函",
  senderName: "邻市财政局",
  documentNumber: "邻财函〔2026〕3号",
  category: "read",
};

describe("registering a paper that came on paper", () => {
  it("enters what stands on it", async () => {
    const { body, status } = await clerk.post("/api/incoming/paper", paper);
    expect(status).toBe(200);
    expect((await clerk.get(`/api/incoming/${body.id}`)).body).toMatchObject({
      ...paper,
      origin: "paper",
      deliveryId: null,
      state: "registered",
      receivedNumber: body.receivedNumber,
    });
    const note = { receivedNumber: body.receivedNumber, category: "read" };
    const audited = await app.audited("documents.register-paper-incoming", body.id);
    expect(audited).toEqual([{ person_id: finance.clerk.id, note }]);
  });

  it("shows the unit's answers to it, found by number and title, once they are submitted", async () => {
    const answered = { ...paper, documentNumber: "邻财函〔2026〕9号" };
    const { id } = (await clerk.post("/api/incoming/paper", answered)).body;
    const { title, documentNumber } = answered;
    const relations = [{ type: "reply" as const, title, documentNumber }];
    const answer = await app.at("departmentReview", { relations });
    await app.at("draft", { relations });
    await app.at("departmentReview", { relations: [{ type: "reply", title: "另一件", documentNumber }] });
    const { replies } = (await clerk.get(`/api/incoming/${id}`)).body;
    expect(replies.map((reply: { id: string }) => reply.id)).toEqual([answer]);
  });

  it("is refused when it is marked secret, with the reason", async () => {
    const { body, status } = await clerk.post("/api/incoming/paper", { ...paper, secrecy: "secret" });
    expect(status).toBe(400);
    expect(body.faults[0].message).toContain("不是涉密网络");
  });

  it("names all faults of the form at once", async () => {
    const { body } = await clerk.post("/api/incoming/paper", { title: "", senderName: " ", pages: 0 });
    const paths = body.faults.map(({ path }: { path: string }) => path);
    expect(paths.sort()).toEqual(["pages", "senderName", "title"]);
  });

  it("is for those who keep the unit's register", async () => {
    for (const person of [finance.staff, app.people.systemAdministrator])
      expect((await app.as(person).post("/api/incoming/paper", paper)).status).toBe(403);
  });
});
