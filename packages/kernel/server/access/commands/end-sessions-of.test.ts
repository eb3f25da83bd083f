import { expect, test } from "vitest";
import { newId } from "../../base/index.ts";
import { testOffice } from "../fixture/office.ts";
import { auditOf, signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { security, audit } = app.people;
const admin = app.as(security);

test("the security administrator sees and ends anybody's sessions, with a record", async () => {
  const client = await signedIn(app, audit);
  const [session] = (await admin.get(`/api/people/${audit.id}/sessions`)).body.items;
  expect(session).toMatchObject({ method: "password", current: false });
  expect((await admin.delete(`/api/people/${audit.id}/sessions`, { sessionId: newId() })).status).toBe(404);
  expect((await admin.delete(`/api/people/${audit.id}/sessions`, { sessionId: session.id })).body.ended).toBe(1);
  expect((await client.get("/api/me")).body.code).toBe("access.session_ended");
  expect((await admin.get(`/api/people/${newId()}/sessions`)).status).toBe(404);
  expect(await auditOf(app, "access.end-sessions-of")).toMatchObject([{ subject_id: audit.id, note: { ended: 1 } }]);
});
