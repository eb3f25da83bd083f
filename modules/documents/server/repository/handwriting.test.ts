import type { CityPerson } from "@tz/testing";
import { describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const education = app.people.unit("教育局");

/** A picture of one white pixel. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

async function upload(person: CityPerson, name: string, bytes: Buffer): Promise<string> {
  const headers = { "content-type": "application/octet-stream" };
  const answer = await app.as(person).post(`/api/files?name=${encodeURIComponent(name)}`, bytes, { headers });
  expect(answer.status).toBe(201);
  return answer.body.id;
}

describe("what a handler writes by hand", () => {
  it("is kept with the step, seen by the makers and by nobody who receives the paper", async () => {
    const id = await app.at("signOff");
    const fileId = await upload(finance.leader, "手写签批.png", picture);
    expect((await app.act(finance.leader, id, "sign-off", { handwriting: fileId })).status).toBe(200);
    const { making } = await app.read(finance.staff, id);
    expect(making.signOff.opinion).toBe("见手写签批");
    expect(making.handwriting).toMatchObject([{ personName: finance.leader.name, step: "signOff", fileId }]);
    await app.walk(id, "dispatched");
    const status = async (person: CityPerson) => (await app.as(person).get(`/api/files/${fileId}`)).status;
    expect([await status(finance.staff), await status(education.clerk)]).toEqual([200, 404]);
  });

  it("must be a picture, and the handler's own", async () => {
    const id = await app.at("signOff");
    const words = await upload(finance.leader, "意见.txt", Buffer.from("同意"));
    const foreign = await upload(education.leader, "手写签批.png", picture);
    const code = async (fileId: string) =>
      (await app.act(finance.leader, id, "sign-off", { handwriting: fileId })).body.code;
    expect([await code(words), await code(foreign)]).toEqual([
      "documents.handwriting_no_picture",
      "files.not_attachable",
    ]);
    expect((await app.read(finance.staff, id)).state).toBe("signOff");
  });
});
