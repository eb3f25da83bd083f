import { expect, test } from "vitest";
import { testOffice } from "../fixture/office.ts";

const app = await testOffice();
const { handler, clerk, director, outsider, system, audit } = app.people;

test("nobody but the security administrator comes near other people's accounts", async () => {
  for (const person of [handler, clerk, director, system, audit]) {
    const other = app.as(person);
    const answers = await Promise.all([
      other.get("/api/accounts?trouble=locked"),
      other.get(`/api/people/${outsider.id}/account`),
      other.get(`/api/people/${outsider.id}/sessions`),
      other.delete(`/api/people/${outsider.id}/sessions`),
      other.post(`/api/people/${outsider.id}/password`),
      other.post("/api/accounts/first-passwords", { personIds: [outsider.id] }),
      other.post(`/api/people/${outsider.id}/unlock`),
      other.post(`/api/people/${outsider.id}/suspend`, { reason: "x" }),
      other.post(`/api/people/${outsider.id}/totp/reset`),
    ]);
    expect(new Set(answers.map(({ body }) => body.code))).toEqual(new Set(["kernel.forbidden"]));
  }
});
