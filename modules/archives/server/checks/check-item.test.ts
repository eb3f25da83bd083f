import { rm } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "@tz/kernel/server/base";
import { describe, expect, it } from "vitest";
import { type CheckFinding, checkItems } from "../../contract/index.ts";
import { archivesApp } from "../testing.ts";

const app = await archivesApp();
const { finance } = app;
const clerk = app.as(finance.clerk);

async function reportOf(itemId: string) {
  const { body } = await clerk.get(`/api/archives/items/${itemId}/reports`);
  const report = body.items[0];
  const results = new Map<string, string>(report.findings.map((one: CheckFinding) => [one.code, one.result]));
  return { passed: report.passed as boolean, results };
}

const checked = async (itemId: string) => {
  await clerk.post(`/api/archives/items/${itemId}/check`, { stage: "CQ" });
  return reportOf(itemId);
};

describe("the four-property check", () => {
  it("is made when a paper is archived, names every item of the list, and passes", async () => {
    const item = await app.archived();
    expect(item.check).toBe("passed");
    const { passed, results } = await reportOf(item.id);
    expect(passed).toBe(true);
    expect([...results.keys()]).toEqual(Object.keys(checkItems).map((code) => `GD-${code}`));
    expect([...results].filter(([, result]) => result === "failed")).toEqual([]);
  });

  it("fails where a file was changed, and says which", async () => {
    const { id } = await app.archived();
    await sql`update archives.part set sm3 = ${"0".repeat(64)}, size = size + 1 where item_id = ${id} and place = 1`.execute(
      app.db,
    );
    const { passed, results } = await checked(id);
    expect(passed).toBe(false);
    expect([results.get("CQ-1-1"), results.get("CQ-2-7")]).toEqual(["failed", "failed"]);
    expect((await app.item(finance.clerk, id)).check).toBe("failed");
  });

  it("fails where content is gone from the store", async () => {
    const { id, parts } = await app.archived({ title: "内容将丢失" });
    const { sm3 } = parts[0]!;
    const folder = join(app.services.config.dataFolder, "files", "content");
    await rm(join(folder, sm3.slice(0, 2), sm3.slice(2, 4), sm3));
    const { results } = await checked(id);
    expect([results.get("CQ-2-7"), results.get("CQ-3-4")]).toEqual(["failed", "failed"]);
  });

  it.each([
    ["a title that is too long", sql`title = ${"长".repeat(600)}`, "CQ-1-2"],
    ["a special character", sql`title = ${"题\u{e000}名"}`, "CQ-1-6"],
    ["a date before the republic", sql`date = '1900-01-01'`, "CQ-1-5"],
    ["a code that does not fit its class", sql`code = 'Z109-WS·2025-Y-BGS-0099'`, "CQ-1-7"],
    ["a number whose neighbour is missing", sql`n = 900`, "CQ-2-6"],
    ["no author", sql`author = ''`, "CQ-2-4"],
  ])("fails for %s", async (_name, change, code) => {
    const { id } = await app.archived();
    await sql`update archives.item set ${change} where id = ${id}`.execute(app.db);
    expect((await checked(id)).results.get(code)).toBe("failed");
  });

  it("passes for a paper of the day also in the hours when it is still yesterday in Greenwich", async () => {
    const { id } = await app.archived();
    await app.clock.advance({ hours: 17 });
    const dawn = app.clock.now();
    expect(dawn.toISOString()).toBe("2026-03-02T18:00:00.000Z");
    await sql`update archives.item set date = '2026-03-03', archived_at = ${dawn} where id = ${id}`.execute(app.db);
    expect((await checked(id)).results.get("CQ-1-5")).toBe("passed");
  });

  it("fails for a document number that occurs twice", async () => {
    await app.archived({ documentNumber: "财发〔2026〕7号" });
    const { id } = await app.archived({ documentNumber: "财发〔2026〕7号" });
    expect((await reportOf(id)).results.get("GD-1-8")).toBe("failed");
  });

  it("fails for an outgoing paper without its drafts", async () => {
    const { parts } = app.papers.values().next().value!;
    const { id } = await app.archived({ parts: parts.slice(0, 1) });
    expect((await reportOf(id)).results.get("GD-2-5")).toBe("failed");
  });
});
