import { expect, test } from "vitest";
import { testOffice } from "../fixture/office.ts";
import { signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { handler, audit, clerk, director } = app.people;

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

test("lists sessions with address and browser, one's own marked, page by page", async () => {
  for (let opened = 0; opened < 3; opened += 1) await app.as(director).get("/api/me");
  await app.as(clerk).get("/api/me");
  const own = app.as(director);
  const first = (await own.get("/api/me/sessions?limit=2")).body;
  expect(first.items).toHaveLength(2);
  const second = (await own.get(`/api/me/sessions?limit=2&cursor=${first.next}`)).body;
  const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const all = (await own.get("/api/me/sessions")).body.items;
  expect(all.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
  expect(all[0]).toMatchObject({ method: "system", ip: "127.0.0.1" });
});
