import { expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { testOffice } from "../fixture/office.ts";
import { auditOf } from "../fixture/sign-in.ts";
import { allowStamps, challengeOf, stampsModule } from "../fixture/stamp-method.ts";

const app = await testOffice({}, [stampsModule]);

test("is refused until the security rules allow the way, and the sign-in page does not offer it", async () => {
  expect((await challengeOf(app)).body.code).toBe("access.method_off");
  expect((await app.anonymous.get("/api/sign-in/options")).body.methods).toEqual([]);
  expect((await app.anonymous.post("/api/sign-in/by/handshake/challenge")).status).toBe(404);
  expect((await allowStamps(app)).status).toBe(200);
  expect((await app.anonymous.get("/api/sign-in/options")).body.methods).toEqual(["stamp"]);
});

test("gives something new each time, good for three minutes and for the address that was asked", async () => {
  const [one, other] = [await challengeOf(app), await challengeOf(app)];
  expect(one.body.origin).toBe(app.origin);
  expect(Buffer.from(one.body.nonce, "base64")).toHaveLength(32);
  expect(other.body.nonce).not.toBe(one.body.nonce);
  expect(new Date(one.body.expiresAt).getTime() - app.clock.now().getTime()).toBe(180_000);
  expect((await auditOf(app, "access.begin-sign-in")).at(-1)?.note).toEqual({ method: "stamp" });
});

test("stops an address that asks and asks and never answers", async () => {
  await sql`insert into kernel.sign_in_challenge (id, method, nonce, origin, ip, expires_at)
    select gen_random_uuid(), 'stamp', sha256('x'), ${app.origin}, '127.0.0.1', ${app.clock.now()}::timestamptz + interval '3 minutes'
    from generate_series(1, 300)`.execute(app.db);
  expect((await challengeOf(app)).body.code).toBe("access.address_throttled");
  await app.clock.advance({ minutes: 3 });
  expect((await challengeOf(app)).status).toBe(200);
});
