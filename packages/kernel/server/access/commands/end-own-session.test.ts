import { expect, test } from "vitest";
import { testOffice } from "../fixture/office.ts";
import { signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { director, system } = app.people;

test("somebody ends one of their own sessions, and nobody else's", async () => {
  const [here, phone] = [await signedIn(app, system), await signedIn(app, system)];
  const sessions = (await phone.get("/api/me/sessions")).body.items;
  const { id } = sessions.find(({ current }: { current: boolean }) => current);
  expect((await app.as(director).delete(`/api/me/sessions/${id}`)).status).toBe(404);
  expect((await phone.get("/api/me")).status).toBe(200);
  expect((await here.delete(`/api/me/sessions/${id}`)).body).toEqual({ ended: 1 });
  expect((await phone.get("/api/me")).body.code).toBe("access.session_ended");
  expect((await here.get("/api/me")).status).toBe(200);
});
