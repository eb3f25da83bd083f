import { byHand, type CityPerson } from "@tz/testing";
import { readPdfText } from "@tz/typeset/testing";
import { describe, expect, it } from "vitest";
import { incomingDesk } from "../incoming/testing.ts";
import { incomingPapers, outgoingPapers } from "../index.ts";
import { noSealing } from "../sealing/sealing.ts";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance, people } = app;
const education = people.unit("教育局");
const { registered } = incomingDesk(app, finance);

/** How many pictures the pages of a PDF draw. */
const drawnIn = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString("latin1")
    .match(/ Do Q\n/g)?.length ?? 0;
const status = async (person: CityPerson, path: string) => (await app.as(person).get(path)).status;

describe("what was written by hand about an outgoing document", () => {
  it("is seen by its makers and not by who receives it, stands on the approval sheet, and is archived with it", async () => {
    const id = await app.at("officeReview");
    const [review, consent] = [await byHand(app.as(finance.officeDirector)), await byHand(app.as(finance.leader))];
    expect((await app.act(finance.officeDirector, id, "office-review", { handwriting: review })).status).toBe(200);
    const sheet = async () => (await app.as(finance.staff).get(`/api/documents/${id}/draft-sheet`)).body;
    expect(drawnIn(await sheet())).toBe(1);
    expect((await app.act(finance.leader, id, "sign-off", { handwriting: consent })).status).toBe(200);
    expect((await app.read(finance.staff, id)).making.signOff.opinion).toBe("见手写签批");
    expect(drawnIn(await sheet())).toBe(2);
    await app.walk(id, "filed");
    for (const file of [review, consent]) {
      expect(await status(finance.staff, `/api/files/${file}`)).toBe(200);
      expect(await status(education.clerk, `/api/files/${file}`)).toBe(404);
    }
    const paper = await outgoingPapers(noSealing).load(app.services, id);
    expect(drawnIn(sheetIn(paper, "approvalSheet"))).toBe(2);
  });
});

describe("what was written by hand about an incoming paper", () => {
  it("is seen by who may see the paper, stands on the handling sheet, and is archived with it", async () => {
    const id = await registered();
    const files = [
      await complete(finance.officeDirector, id, { outcome: "instruct", chosen: { instruct: [finance.leader.id] } }),
      await complete(finance.leader, id),
      await complete(finance.officeDirector, id, { chosen: { handle: [finance.sectionChief.id] } }),
      await complete(finance.sectionChief, id),
    ];
    const sheet = (await app.as(finance.clerk).get(`/api/incoming/${id}/sheet`)).body;
    expect(drawnIn(sheet)).toBe(4);
    expect(await readPdfText(Buffer.from(sheet))).toContain("见手写签批");
    for (const file of files) {
      for (const person of [finance.clerk, finance.leader, finance.sectionChief])
        expect(await status(person, `/api/files/${file}`)).toBe(200);
      for (const person of [finance.staff, education.leader])
        expect(await status(person, `/api/files/${file}`)).toBe(404);
    }
    expect((await app.as(finance.clerk).get(`/api/incoming/${id}`)).body.files).toEqual([]);
    const result = await byHand(app.as(finance.clerk));
    expect((await app.as(finance.clerk).post(`/api/incoming/${id}/finish`, { handwriting: result })).status).toBe(200);
    expect(await status(finance.leader, `/api/files/${result}`)).toBe(200);
    const paper = await incomingPapers(noSealing).load(app.services, id);
    expect(drawnIn(sheetIn(paper, "handlingSheet"))).toBe(5);
  });
});

/** Completes somebody's task on a paper with what they wrote by hand alone. @returns its file */
async function complete(person: CityPerson, id: string, body: object = {}): Promise<string> {
  const handwriting = await byHand(app.as(person));
  const task = await app.taskOf(person, id);
  const answer = await app.as(person).post(`/api/tasks/${task}/complete`, { ...body, handwriting });
  expect([answer.status, answer.body.detail]).toEqual([200, undefined]);
  return handwriting;
}

type Archived = Awaited<ReturnType<ReturnType<typeof outgoingPapers>["load"]>>;

function sheetIn(paper: Archived, role: string): Uint8Array {
  const content = paper?.parts.find((part) => part.role === role)?.content;
  if (!content || !("bytes" in content)) throw new Error(`no ${role}`);
  return content.bytes;
}
