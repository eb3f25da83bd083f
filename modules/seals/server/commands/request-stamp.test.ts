import { crc32, deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { sealsApp } from "../testing.ts";

const app = await sealsApp();
const { finance, education, people } = app;
const reason = "签批公文";

function chunk(name: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(name, 4, "latin1");
  data.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
  return whole;
}

/** A slanting stroke of a pen on white paper, as PNG in Base64. */
function stroke(): string {
  const [width, height] = [120, 60];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width + 1), 255);
  for (let y = 0; y < height; y += 1) {
    rows[y * (width + 1)] = 0;
    rows.fill(0, y * (width + 1) + 1 + y, y * (width + 1) + 9 + y);
  }
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([start, ...parts]).toString("base64");
}

it("is for everybody of a unit who may write opinions, about themselves", async () => {
  const { status, body } = await app.as(finance.sectionChief).post("/api/seals/stamp", { reason });
  expect([status, body.kind, body.name, body.keeper.id]).toEqual([
    200,
    "person",
    finance.sectionChief.name,
    finance.sectionChief.id,
  ]);
  expect((await app.as(finance.sectionChief).get("/api/seals/stamp")).body.stamp.state).toBe("requested");
  expect((await app.as(education.leader).get("/api/seals/stamp")).body).toEqual({ stamp: null });
  for (const person of [people.securityAdministrator, people.auditAdministrator])
    expect((await app.as(person).post("/api/seals/stamp", { reason })).status).toBe(403);
});

it("takes what was written by hand, which is the picture from then on", async () => {
  const leader = app.as(finance.leader);
  const { status, body } = await leader.post("/api/seals/stamp", { reason, picture: stroke() });
  expect(status).toBe(200);
  const picture = Buffer.from((await leader.get(`/api/seals/${body.id}/picture`)).body).toString();
  expect(picture.match(/M/g)).toHaveLength(1);
  await app.found();
  expect((await app.decide(body, "approve")).status).toBe(200);
});

it("refuses a picture without a signature, and what is no picture", async () => {
  const picture = Buffer.from("no picture").toString("base64");
  const { status, body } = await app.as(education.leader).post("/api/seals/stamp", { reason, picture });
  expect([status, body.code]).toEqual([422, "seals.signature_unreadable"]);
  expect((await app.as(education.leader).post("/api/seals/stamp", { reason, picture: "?" })).status).toBe(400);
});

it("is refused to who has a signature already", async () => {
  expect((await app.as(finance.leader).post("/api/seals/stamp", { reason })).body.code).toBe("seals.has_seal");
});
