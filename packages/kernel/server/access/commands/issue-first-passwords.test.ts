import type { Answer } from "@tz/testing";
import { expect, test } from "vitest";
import { newId, sql } from "../../base/index.ts";
import { testOffice } from "../fixture/office.ts";
import { signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { clerk, deputy, outsider, security } = app.people;
const admin = app.as(security);
const listed = async (trouble: string) =>
  (await admin.get(`/api/accounts?trouble=${trouble}`)).body.items.map((item: { name: string }) => item.name);

test("issues first passwords to many at once after an import, to all or to nobody", async () => {
  await sql`delete from kernel.credential where person_id in (${deputy.id}, ${outsider.id})`.execute(app.db);
  expect(await listed("noPassword")).toEqual([deputy.name, outsider.name]);
  const issue = (personIds: string[]): Promise<Answer> => admin.post("/api/accounts/first-passwords", { personIds });
  const refused = await issue([deputy.id, clerk.id, newId()]);
  expect(refused.body.faults.map(({ path }: { path: string }) => path)).toEqual(["personIds.1", "personIds.2"]);
  expect(await listed("noPassword")).toHaveLength(2);
  const { body } = await issue([deputy.id, outsider.id]);
  expect(body.issued.map(({ account }: { account: string }) => account)).toEqual(["deputy", "outsider"]);
  for (const [index, person] of [deputy, outsider].entries()) await signedIn(app, person, body.issued[index].password);
  expect(await listed("noPassword")).toEqual([]);
});
