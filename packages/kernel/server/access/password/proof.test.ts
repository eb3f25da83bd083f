import { expect, test } from "vitest";
import { password, testOffice } from "../fixture/office.ts";
import { hashPassword } from "./hash.ts";
import { confirmed, lookAtPassword } from "./proof.ts";
import { writePassword } from "./write-credential.ts";

const app = await testOffice();
const { handler } = app.people;

test("a password that was changed after it was looked at proves nothing any more", async () => {
  const now = app.clock.now();
  const proof = await lookAtPassword(app.db, { account: handler.account, password, ip: "127.0.0.1", now });
  const isConfirmed = () => app.db.transaction().execute(async (tx) => Boolean(await confirmed(tx, proof)));
  expect(await isConfirmed()).toBe(true);
  const hash = await hashPassword("Another-9-word");
  await app.db.transaction().execute((tx) => writePassword(tx, { personId: handler.id, hash, mustChange: false, now }));
  expect(await isConfirmed()).toBe(false);
});
