import { readPdfText } from "@tz/typeset/testing";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { archivesApp, blankOfd } from "../testing.ts";

const app = await archivesApp();
const { finance } = app;
const part = (itemId: string, place = 1) =>
  app.as(finance.sectionChief).get(`/api/archives/items/${itemId}/parts/${place}`);
const bytesOf = ({ body }: { body: ArrayBuffer }) => Buffer.from(body);

/** An archived item with one part more, lent to the section chief. */
async function lentWith(name: string, bytes: Buffer) {
  const { parts } = app.papers.values().next().value ?? { parts: [] };
  const more = { role: "attachment" as const, name, pages: null, content: { bytes } };
  const item = await app.archived({ parts: [...parts.slice(0, 3), more] });
  await app.lent(item.id, finance.sectionChief);
  return item;
}

describe("a part of an item", () => {
  it("has the borrower's name and the moment on each page", async () => {
    const { id, code } = await app.archived();
    expect((await part(id)).status).toBe(404);
    await app.lent(id, finance.sectionChief);
    const answer = await part(id);
    const { status, headers } = answer;
    expect([status, headers.get("content-type"), headers.get("cache-control")]).toEqual([
      200,
      "application/pdf",
      "no-store",
    ]);
    const text = (await readPdfText(bytesOf(answer))).replaceAll(" ", "");
    expect(text).toContain(`${finance.sectionChief.name}2026-03-0209:00借阅副本原件档号${code}`);
    expect(text).toContain("正文");
  });

  it("that is an OFD is lent as one, the words drawn over every page", async () => {
    const plain = await blankOfd(app.services);
    const { id } = await lentWith("正本.ofd", plain);
    const answer = await part(id, 4);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/ofd"]);
    const page = strFromU8(unzipSync(bytesOf(answer))["Doc_0/Pages/Page_0/Content.xml"] ?? new Uint8Array());
    expect(page).toContain("AbbreviatedData");
    expect(page).toContain("正文");
  });

  it("of a format that cannot bear a mark is not lent", async () => {
    const { id } = await lentWith("名册.txt", Buffer.from("名册"));
    expect((await part(id, 4)).body.code).toBe("archives.no_watermark");
  });

  it("is given as it is to those who took part", async () => {
    const { id } = await app.archived();
    const { body } = await app.as(finance.staff).get(`/api/archives/items/${id}/parts/1`);
    expect(await readPdfText(Buffer.from(body))).toBe("正文");
  });
});
