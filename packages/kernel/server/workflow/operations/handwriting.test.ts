import { byHand, type CityPerson } from "@tz/testing";
import { describe, expect, it } from "vitest";
import { writtenByHand } from "../../../contract/workflow/index.ts";
import { leaveApp } from "../testing/leave-app.ts";

const { app, city, unit, begin, taskOf, standing, act } = await leaveApp();
const director = unit.officeDirector;
const stranger = city.unit("教育局").staff;

const agree = (handwriting: string) => ({ outcome: "agree", chosen: { sign: [unit.leader.id] }, handwriting });
const mayRead = async (person: CityPerson, fileId: string) =>
  (await app.as(person).get(`/api/files/${fileId}`)).status === 200;
const lastLine = async (id: string) =>
  (await app.as(unit.staff).get(`/api/cases/leave.request/${id}/history`)).body.lines.at(-1);

describe("what a handler writes by hand", () => {
  it("stands for the opinion that the step requires, and in its line of the history", async () => {
    const { id } = await begin("leave");
    const fileId = await byHand(app.as(director));
    expect((await act(director, id, "complete", agree(fileId))).status).toBe(200);
    expect(await lastLine(id)).toMatchObject({ opinion: writtenByHand, handwriting: fileId });
  });

  it("stands beside what was typed", async () => {
    const { id } = await begin("leave");
    const fileId = await byHand(app.as(director));
    await act(director, id, "complete", { ...agree(fileId), opinion: "同意。" });
    expect(await lastLine(id)).toMatchObject({ opinion: "同意。", handwriting: fileId });
  });

  it("is seen by whoever may read the course of the case, and by nobody else", async () => {
    const { id } = await begin("leave");
    const fileId = await byHand(app.as(director));
    expect(await mayRead(unit.staff, fileId)).toBe(false);
    await act(director, id, "complete", agree(fileId));
    for (const person of [director, unit.staff, unit.leader]) expect(await mayRead(person, fileId)).toBe(true);
    for (const person of [stranger, unit.clerk]) expect(await mayRead(person, fileId)).toBe(false);
  });

  it("is a PNG picture of one's own", async () => {
    const { id } = await begin("leave");
    const headers = { "content-type": "application/octet-stream" };
    const words = (await app.as(director).post("/api/files?name=a.txt", Buffer.from("同意"), { headers })).body.id;
    const foreign = await byHand(app.as(stranger));
    const code = async (fileId: string) => (await act(director, id, "complete", agree(fileId))).body.code;
    expect([await code(words), await code(foreign)]).toEqual([
      "workflow.handwriting_no_picture",
      "files.not_attachable",
    ]);
    expect((await act(director, id, "complete", agree("手写签批"))).status).toBe(400);
    expect(await standing(id)).toEqual([`check ${director.name}`]);
    expect(await mayRead(unit.leader, words)).toBe(false);
  });

  it("is taken at one's own open step alone", async () => {
    const { id } = await begin("leave");
    const task = await taskOf(director, id);
    const fileId = await byHand(app.as(unit.staff));
    expect((await app.as(unit.staff).post(`/api/tasks/${task}/complete`, agree(fileId))).status).toBe(403);
    await act(director, id, "complete", agree(await byHand(app.as(director))));
    const late = await byHand(app.as(director));
    expect((await app.as(director).post(`/api/tasks/${task}/complete`, agree(late))).status).toBe(409);
    expect([await mayRead(unit.leader, fileId), await mayRead(unit.leader, late)]).toEqual([false, false]);
  });
});
