import { expect, test } from "vitest";
import { testOffice } from "../fixture/office.ts";
import { signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { clerk, system } = app.people;

test("somebody ends all of their sessions but the one that asks, and nobody else's", async () => {
  const [here, home, other] = [await signedIn(app, system), await signedIn(app, system), await signedIn(app, clerk)];
  expect((await here.delete("/api/me/sessions")).body).toEqual({ ended: 1 });
  expect((await home.get("/api/me")).body.code).toBe("access.session_ended");
  expect((await here.get("/api/me")).status).toBe(200);
  expect((await other.get("/api/me")).status).toBe(200);
});
