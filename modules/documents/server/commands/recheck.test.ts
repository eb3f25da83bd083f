import { describe, expect, it } from "vitest";
import { circular, documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const check = (id: string, body: object) => app.act(finance.clerk, id, "recheck", body);

async function change(id: string, text: string): Promise<void> {
  const { version, content } = await app.read(finance.clerk, id);
  const body = [{ type: "paragraph", text }, ...circular(app.people).body!.slice(1)];
  const saved = await app.as(finance.clerk).put(`/api/documents/${id}`, { version, content: { ...content, body } });
  expect(saved.status).toBe(200);
}

describe("rechecking a signed document", () => {
  it("passes what was signed, and changes of punctuation alone", async () => {
    const id = await app.at("recheck");
    await change(id, "现将有关事项通知如下：");
    expect((await app.read(finance.clerk, id)).making!.changedSinceSigned).toBe(false);
    expect((await check(id, { outcome: "pass" })).body.state).toBe("registration");
  });

  it("does not pass a change of substance: it goes back to the signer, who signs the new text", async () => {
    const id = await app.at("recheck");
    await change(id, "现将有关事项通知如下，自即日起施行。");
    expect((await app.read(finance.clerk, id)).making!.changedSinceSigned).toBe(true);
    expect((await check(id, { outcome: "pass" })).body.code).toBe("documents.changed_since_signed");
    expect((await check(id, { outcome: "substantive", opinion: "增加了施行日期。" })).body.state).toBe("signOff");
    await app.act(finance.leader, id, "sign-off", { opinion: "同意" });
    expect((await check(id, { outcome: "pass" })).body.state).toBe("registration");
  });

  it("passes a change of wording with the reason on record", async () => {
    const id = await app.at("recheck");
    await change(id, "现就有关事项通知如下。");
    const answer = await check(id, { outcome: "pass", editorialReason: "“将”改为“就”，只作文字修改。" });
    expect(answer.body.state).toBe("registration");
  });
});
