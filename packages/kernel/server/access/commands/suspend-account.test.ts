import { expect, test } from "vitest";
import { testOffice } from "../fixture/office.ts";
import { auditOf, signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { director, security, audit } = app.people;
const admin = app.as(security);
const troublesOf = async (id: string) => (await admin.get(`/api/people/${id}/account`)).body.troubles;
const listed = async (trouble: string) =>
  (await admin.get(`/api/accounts?trouble=${trouble}`)).body.items.map((item: { name: string }) => item.name);

test("closes an account and its sessions with a reason on record, and opens it again", async () => {
  const client = await signedIn(app, director);
  expect((await admin.post(`/api/people/${director.id}/suspend`, { reason: "" })).status).toBe(400);
  expect((await admin.post(`/api/people/${director.id}/suspend`, { reason: "外出学习" })).status).toBe(200);
  expect((await client.get("/api/me")).body.code).toBe("access.session_ended");
  expect(await troublesOf(director.id)).toEqual(["suspended"]);
  expect(await listed("suspended")).toEqual([director.name]);
  const again = await admin.post(`/api/people/${director.id}/suspend`, { reason: "外出学习" });
  expect(again.body.code).toBe("access.account_suspended_already");
  await expect(signedIn(app, director)).rejects.toThrow("access.account_disabled");
  expect((await admin.post(`/api/people/${director.id}/unlock`)).status).toBe(200);
  await signedIn(app, director);
  const [row] = await auditOf(app, "access.suspend-account");
  expect(row).toMatchObject({ person_id: security.id, subject_id: director.id, note: { reason: "外出学习" } });
});

test("refuses one's own account, and administrators", async () => {
  const suspend = (id: string) => admin.post(`/api/people/${id}/suspend`, { reason: "离任" });
  expect((await suspend(audit.id)).body.code).toBe("access.administrator_account");
  expect((await suspend(security.id)).body.code).toBe("access.own_account");
});
