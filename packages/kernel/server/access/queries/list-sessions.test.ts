import { expect, test } from "vitest";
import { testOffice } from "../fixture/office.ts";
import { signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { handler, audit } = app.people;

test("shows where somebody is signed in, and no more where nobody did anything for too long", async () => {
  const left = await signedIn(app, handler);
  await app.clock.advance({ minutes: 20 });
  const here = await signedIn(app, handler);
  const listed = async () => (await here.get("/api/me/sessions")).body.items.length;
  expect(await listed()).toBe(2);
  await app.clock.advance({ minutes: 10 });
  expect(await listed()).toBe(1);
  expect((await left.get("/api/me")).body.code).toBe("access.session_idle");
});

test("shows a program's session however long it rests", async () => {
  const program = app.as(audit);
  await app.clock.advance({ days: 3 });
  expect((await program.get("/api/me/sessions")).body.items).toMatchObject([{ method: "system", current: true }]);
});
