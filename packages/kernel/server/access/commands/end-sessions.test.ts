import { describe, expect, test } from "vitest";
import { newId } from "../../base/index.ts";
import { testOffice } from "../fixture/office.ts";
import { auditOf, signedIn } from "../fixture/sign-in.ts";

const app = await testOffice();
const { clerk, director, security, system, audit } = app.people;
const admin = app.as(security);

describe("sessions", () => {
  test("are listed with address and browser, one's own marked, page by page", async () => {
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

  test("are ended by their owner, one or all others, and nobody else's", async () => {
    const [here, phone, home] = [await signedIn(app, system), await signedIn(app, system), await signedIn(app, system)];
    const sessions = (await phone.get("/api/me/sessions")).body.items;
    const phoneId = sessions.find(({ current }: { current: boolean }) => current).id;
    expect((await app.as(director).delete(`/api/me/sessions/${phoneId}`)).status).toBe(404);
    expect((await here.delete(`/api/me/sessions/${phoneId}`)).status).toBe(200);
    expect((await phone.get("/api/me")).body.code).toBe("access.session_ended");
    expect((await here.delete("/api/me/sessions")).body.ended).toBeGreaterThan(0);
    expect((await home.get("/api/me")).body.code).toBe("access.session_ended");
    expect((await here.get("/api/me")).status).toBe(200);
  });

  test("are seen and ended by the security administrator for anybody, with a record", async () => {
    const client = await signedIn(app, audit);
    const [session] = (await admin.get(`/api/people/${audit.id}/sessions`)).body.items;
    expect(session).toMatchObject({ method: "password", current: false });
    expect((await admin.delete(`/api/people/${audit.id}/sessions`, { sessionId: newId() })).status).toBe(404);
    expect((await admin.delete(`/api/people/${audit.id}/sessions`, { sessionId: session.id })).body.ended).toBe(1);
    expect((await client.get("/api/me")).body.code).toBe("access.session_ended");
    expect((await admin.get(`/api/people/${newId()}/sessions`)).status).toBe(404);
    expect(await auditOf(app, "access.end-sessions-of")).toMatchObject([{ subject_id: audit.id, note: { ended: 1 } }]);
  });
});
