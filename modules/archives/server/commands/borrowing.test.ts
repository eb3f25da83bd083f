import { readPdfText } from "@tz/typeset/testing";
import { describe, expect, it } from "vitest";
import { archivesApp } from "../testing.ts";

const app = await archivesApp();
const { finance, education, people } = app;
const reader = app.as(finance.sectionChief);
const clerk = app.as(finance.clerk);

async function asked(itemId: string, days = 7): Promise<string> {
  const { body } = await reader.post(`/api/archives/items/${itemId}/borrowings`, { purpose: "起草实施方案", days });
  return body.id;
}
const decide = (id: string, outcome = "grant", more: object = {}) =>
  clerk.post(`/api/archives/borrowings/${id}/decide`, { version: 1, outcome, ...more });
const part = (itemId: string, place = 1) => reader.get(`/api/archives/items/${itemId}/parts/${place}`);

describe("borrowing", () => {
  it("opens the content for its time, each page with the reader's name and the moment, and counts the readings", async () => {
    const { id, code } = await app.archived();
    expect((await part(id)).status).toBe(404);
    const borrowing = await asked(id);
    expect((await part(id)).status).toBe(404);
    expect((await decide(borrowing)).status).toBe(200);
    const { status, headers, body } = await part(id);
    expect([status, headers.get("content-type"), headers.get("cache-control")]).toEqual([
      200,
      "application/pdf",
      "no-store",
    ]);
    const text = (await readPdfText(Buffer.from(body))).replaceAll(" ", "");
    expect(text).toContain(`${finance.sectionChief.name}2026-03-0209:00借阅${code}`);
    expect(text).toContain("正文");
    const [row] = (await clerk.get("/api/archives/borrowings?scope=unit")).body.items;
    expect(row).toMatchObject({ state: "granted", readings: 1, personName: finance.sectionChief.name });
    await app.clock.advance({ days: 7 });
    expect((await part(id)).status).toBe(404);
    await app.clock.advance({ hours: 1 });
    await app.drainJobs();
  });

  it("gives the plain bytes to those who took part, without a mark", async () => {
    const { id } = await app.archived();
    const { body } = await app.as(finance.staff).get(`/api/archives/items/${id}/parts/1`);
    expect(await readPdfText(Buffer.from(body))).toBe("正文");
  });

  it("lends no format that cannot bear a mark", async () => {
    const { parts } = app.papers.values().next().value!;
    const { id } = await app.archived({
      parts: [...parts, { role: "attachment", name: "名册.txt", pages: null, content: { bytes: Buffer.from("名册") } }],
    });
    await decide(await asked(id));
    expect((await part(id, 4)).body.code).toBe("archives.no_watermark");
  });

  it("is refused with a reason, can be asked anew, and never twice at once", async () => {
    const { id } = await app.archived();
    const first = await asked(id);
    const again = await reader.post(`/api/archives/items/${id}/borrowings`, { purpose: "再借", days: 3 });
    expect([again.status, again.body.code]).toEqual([409, "archives.asked_already"]);
    expect((await decide(first, "refuse")).status).toBe(400);
    expect((await decide(first, "refuse", { reason: "请到档案室查阅" })).status).toBe(200);
    expect((await part(id)).status).toBe(404);
    expect(await asked(id)).toBeDefined();
  });

  it("ends when the reader gives it back", async () => {
    const { id } = await app.archived();
    const borrowing = await asked(id);
    await decide(borrowing);
    expect((await part(id)).status).toBe(200);
    expect((await reader.post(`/api/archives/borrowings/${borrowing}/end`, { version: 2 })).status).toBe(200);
    expect((await part(id)).status).toBe(404);
  });

  it("is nobody's to ask for who may read it already or cannot see it", async () => {
    const { id } = await app.archived();
    const ask = (person: { id: string }) =>
      app.as(person).post(`/api/archives/items/${id}/borrowings`, { purpose: "查考", days: 1 });
    expect((await ask(finance.staff)).body.code).toBe("archives.readable_already");
    expect((await ask(education.staff)).status).toBe(404);
    expect((await ask(people.systemAdministrator)).status).toBe(403);
  });

  it("is decided by the holder's archivists alone", async () => {
    const { id } = await app.archived();
    const borrowing = await asked(id);
    const by = (person: { id: string }) =>
      app.as(person).post(`/api/archives/borrowings/${borrowing}/decide`, { version: 1, outcome: "grant" });
    expect((await by(education.clerk)).status).toBe(404);
    expect((await by(finance.staff)).status).toBe(403);
    expect((await app.as(finance.staff).get("/api/archives/borrowings?scope=unit")).status).toBe(409);
  });
});
