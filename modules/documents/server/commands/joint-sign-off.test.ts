import { describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const education = app.people.unit("教育局");
const police = app.people.unit("公安局");
const joint = () => ({
  jointIssuers: [
    { unitId: education.id, name: education.name },
    { unitId: police.id, name: police.name },
  ],
  title: "清安市财政局 清安市教育局 清安市公安局关于做好校园安全保障工作的通知",
  recipients: [{ kind: "group" as const, groupId: app.people.groups.bureaux, name: "市直各部门" }],
});

describe("a joint document", () => {
  it("is signed by the leaders of all issuers and bears the date of the last signature", async () => {
    const id = await app.at("jointSignOff", joint());
    await app.clock.advance({ days: 1 });
    const first = await app.act(education.leader, id, "joint-sign-off", { outcome: "agree", opinion: "同意" });
    expect(first.body.state).toBe("jointSignOff");
    await app.clock.advance({ days: 1 });
    const last = await app.act(police.leader, id, "joint-sign-off", { outcome: "agree" });
    expect(last.body.state).toBe("recheck");
    const { content, making } = await app.read(finance.staff, id);
    expect(content.documentDate).toBe("2026-03-04");
    expect(making.countersigns).toMatchObject([
      { kind: "issuer", name: education.name, state: "agreed", opinion: "同意", personName: education.leader.name },
      { kind: "issuer", name: police.name, state: "agreed", opinion: "圈阅", personName: police.leader.name },
    ]);
    await app.walk(id, "dispatch");
    expect((await app.read(finance.staff, id)).documentNumber).toMatch(/^财发/);
  });

  it("goes back to the drafter when one of them disagrees, and is signed anew by all", async () => {
    const id = await app.at("jointSignOff", joint());
    await app.act(education.leader, id, "joint-sign-off", { outcome: "agree" });
    const refused = await app.act(police.leader, id, "joint-sign-off", { outcome: "disagree", opinion: "职责待商。" });
    expect(refused.body.state).toBe("draft");
    await app.walk(id, "jointSignOff");
    const { countersigns } = (await app.read(finance.staff, id)).making;
    expect(countersigns.map(({ state }: { state: string }) => state)).toEqual(["pending", "pending"]);
  });
});
