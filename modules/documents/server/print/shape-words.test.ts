import { emptyPaper, type Metrics, mongolianWords, type Paper, typeset } from "@tz/typeset";
import { metricsOf } from "@tz/typeset/server";
import { library } from "@tz/typeset/testing";
import { expect, it } from "vitest";
import { glyphsOf } from "../../contract/index.ts";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const drafter = app.as(app.finance.staff);
const address = "/api/documents/shaped-words";
const region = "ᠥᠪᠥᠷ ᠮᠣᠩᠭᠣᠯ ᠤᠨ ᠥᠪᠡᠷᠲᠡᠭᠡᠨ ᠵᠠᠰᠠᠬᠤ ᠣᠷᠣᠨ";

it("a browser sets the same pages with the words that the server shaped for it", async () => {
  const paper: Paper = {
    ...emptyPaper,
    mark: { units: [`${region} 内蒙古自治区人民政府`], suffix: "文件" },
    title: `关于${region}的通知`,
    body: [{ type: "paragraph", text: `将${region}印发，${"ᠠ".repeat(40)}。` }],
  };
  const words = mongolianWords(JSON.stringify(paper));
  const { body: widths } = await drafter.get("/api/documents/print-metrics");
  const { status, body } = await drafter.post(address, { words });
  expect(status).toBe(200);
  const known = glyphsOf(words, body);
  const metrics: Metrics = { ...widths, shape: (word) => known.get(word) };
  expect([...typeset(paper, { metrics })]).toEqual([...typeset(paper, { metrics: metricsOf(library) })]);
});

it("a word with a character that the font lacks comes back without glyphs", async () => {
  const { body } = await drafter.post(address, { words: ["ᠠ\u18ae"] });
  expect(body.words).toEqual([null]);
});

it("refuses more and longer words than a page can have", async () => {
  expect((await drafter.post(address, { words: Array(501).fill("ᠠ") })).status).toBe(400);
  expect((await drafter.post(address, { words: ["ᠠ".repeat(101)] })).status).toBe(400);
});

it("shapes for those who read documents, and nobody else", async () => {
  expect((await app.anonymous.post(address, { words: [] })).status).toBe(401);
  expect((await app.as(app.people.systemAdministrator).post(address, { words: [] })).status).toBe(403);
});
