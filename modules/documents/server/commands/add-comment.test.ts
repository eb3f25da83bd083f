import { describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const finance = app.people.unit("财政局");
const drafter = app.as(finance.staff);

describe("comments on a draft", () => {
  it("are written, read in order, and counted while they are open", async () => {
    const id = await app.draft(finance.staff);
    const path = `/api/documents/${id}/comments`;
    const first = (await drafter.post(path, { text: "日期待核。", blockIndex: 0, quote: "有关事项" })).body;
    const second = (await drafter.post(path, { text: "标题可缩短。" })).body;
    expect(first).toMatchObject({ personName: finance.staff.name, versionNumber: 1, may: ["resolve", "delete"] });
    await drafter.post(`${path}/${first.id}/resolve`);
    const { items } = (await drafter.get(path)).body;
    expect(items.map((comment: { id: string }) => comment.id)).toEqual([first.id, second.id]);
    const open = (await drafter.get(`${path}?open=true`)).body.items;
    expect(open.map((comment: { id: string }) => comment.id)).toEqual([second.id]);
    expect((await drafter.get(`/api/documents/${id}`)).body.making.openComments).toBe(1);
  });

  it("are not seen by who does not see the draft", async () => {
    const id = await app.draft(finance.staff);
    expect((await app.as(finance.clerk).get(`/api/documents/${id}/comments`)).status).toBe(404);
    expect((await app.as(finance.clerk).post(`/api/documents/${id}/comments`, { text: "甲" })).status).toBe(404);
  });
});
