import { expect, test } from "vitest";
import { testOffice } from "../fixture/office.ts";
import { auditOf, signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { handler } = app.people;

test("ends the session, takes the cookie back and is on record", async () => {
  const client = await signedIn(app, handler);
  const answer = await client.post("/api/sign-out");
  expect(answer.status).toBe(200);
  expect(answer.headers.getSetCookie()[0]).toMatch(/^tz_session=; .*Expires=Thu, 01 Jan 1970/);
  expect((await client.get("/api/me")).body.code).toBe("access.session_ended");
  expect(await auditOf(app, "access.sign-out")).toMatchObject([{ person_id: handler.id, ok: true }]);
});

test("ends no other session of the person", async () => {
  const [here, elsewhere] = [await signedIn(app, handler), await signedIn(app, handler)];
  await here.post("/api/sign-out");
  expect((await elsewhere.get("/api/me")).status).toBe(200);
});
