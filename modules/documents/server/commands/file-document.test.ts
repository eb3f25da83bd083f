import { describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;

describe("filing", () => {
  it("ends the process and leaves nothing to do", async () => {
    const id = await app.at("filed");
    expect((await app.read(finance.clerk, id)).may).toEqual(["supplement", "exportWord"]);
    expect(await app.taskOf(finance.clerk, id)).toBe("");
    const { items } = (await app.as(finance.clerk).get("/api/documents/outgoing?box=unit&state=filed")).body;
    expect(items.map((row: { id: string }) => row.id)).toContain(id);
    expect(await app.audited("documents.file", id)).toMatchObject([{ person_id: finance.clerk.id }]);
  });

  it("is for what was dispatched, and happens once", async () => {
    const id = await app.at("dispatch");
    const file = async () => (await app.act(finance.clerk, id, "file")).body.code;
    expect(await file()).toBe("documents.not_your_step");
    await app.walk(id, "filed");
    expect(await file()).toBe("documents.not_your_step");
  });

  it("is not for staff, nor for the clerk of a unit that only received it", async () => {
    const id = await app.at("dispatched");
    expect((await app.act(finance.staff, id, "file")).status).toBe(403);
    expect((await app.act(app.people.unit("教育局").clerk, id, "file")).status).toBe(404);
  });
});
