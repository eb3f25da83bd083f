import { describe, expect, it } from "vitest";
import { circular, documentsApp } from "../testing.ts";

const app = await documentsApp();
const finance = app.people.unit("财政局");
const drafter = app.as(finance.staff);

const important = { matter: { important: true }, signer: { personId: finance.deputy.id, name: finance.deputy.name } };
type Found = { rule: string; severity: string; message: { zh: string }; override: unknown };

describe("judging a finding", () => {
  it("records who found it in order and why, and the finding stops nothing any more", async () => {
    const id = await app.draft(finance.staff, important);
    const before = (
      await drafter.post("/api/documents/check", { documentId: id, content: { ...circular(app.people), ...important } })
    ).body;
    const finding = before.findings.find(({ severity }: Found) => severity === "human");
    expect(finding).toMatchObject({ rule: "X20", override: null });
    const judged = { rule: "X20", about: finding.message.zh, reason: "主要负责人外出，已授权副职签发。" };
    const { body } = await drafter.post(`/api/documents/${id}/overrides`, judged);
    expect(body.counts.human).toBe(before.counts.human - 1);
    const again = (
      await drafter.post("/api/documents/check", { documentId: id, content: { ...circular(app.people), ...important } })
    ).body;
    expect(again.findings.find(({ rule }: Found) => rule === "X20").override).toMatchObject({
      reason: judged.reason,
      personName: finance.staff.name,
    });
  });

  it("refuses one that blocks, one that is not there, and one without a reason", async () => {
    const id = await app.draft(finance.staff, { title: "通知" });
    const judge = (body: object) => drafter.post(`/api/documents/${id}/overrides`, body);
    const { findings } = (
      await drafter.post("/api/documents/check", {
        documentId: id,
        content: { ...circular(app.people), title: "通知" },
      })
    ).body;
    const blocking = findings.find(({ severity }: Found) => severity === "block");
    const about = blocking.message.zh;
    expect((await judge({ rule: blocking.rule, about, reason: "请放行" })).body.code).toBe("documents.cannot_override");
    expect((await judge({ rule: "X6", about: "没有", reason: "理由" })).body.code).toBe(
      "documents.nothing_to_override",
    );
    expect((await judge({ rule: blocking.rule, about, reason: " " })).status).toBe(400);
  });
});
