import { clientFor } from "@tz/testing";
import { beforeEach, describe, expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { password, testOffice } from "../fixture/office.ts";
import { auditOf, signedIn } from "../fixture/sign-in.ts";
import { printSetUpCode } from "../set-up/code.ts";

const app = await testOffice({ TONGZHENG_MODE: "production" });
const { handler } = app.people;
let serial = 0;

async function newCode(): Promise<string> {
  const lines: string[] = [];
  expect(await printSetUpCode(app.services, (line) => lines.push(line))).toBe(true);
  return lines[0]?.split("：")[1] ?? "";
}
function form(code: string, more: object = {}) {
  serial += 1;
  const person = (role: string, name: string) => ({
    name,
    account: `${role}${serial}`,
    password: `Qing-shan7${role}X`,
  });
  return {
    code,
    region: { code: "880100", name: "白水市", level: "city" },
    unit: {
      code: `W${serial}`,
      name: `白水市人民政府${serial}`,
      shortName: "市政府",
      kind: "government",
      level: "city",
    },
    system: person("sys", "冯一"),
    security: person("sec", "陈二"),
    audit: person("aud", "褚三"),
    ...more,
  };
}
const send = (body: object) => app.anonymous.post("/api/set-up", body);
const state = async () => (await app.anonymous.get("/api/set-up")).body;

/** As in an empty system: nobody is an administrator. */
beforeEach(async () => {
  await sql`delete from kernel.post_role where duty <> 'business'`.execute(app.db);
  await sql`delete from kernel.person_duty where duty <> 'business'`.execute(app.db);
  await sql`delete from kernel.set_up`.execute(app.db);
});

describe("the set-up of a production system", () => {
  test("makes the first unit and three administrators, three persons, who can sign in", async () => {
    expect(await state()).toEqual({ needed: true, codeAlive: false });
    const code = await newCode();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await state()).toEqual({ needed: true, codeAlive: true });
    expect((await app.anonymous.get("/api/sign-in/options")).body.setUpNeeded).toBe(true);
    const request = form(code.toLowerCase().replaceAll("-", " "));
    const answer = await send(request);
    expect(answer.status).toBe(200);
    for (const [key, role] of [
      ["system", "systemAdministrator"],
      ["security", "securityAdministrator"],
      ["audit", "auditAdministrator"],
    ] as const) {
      const { account, password: given } = request[key];
      const signIn = await app.anonymous.post("/api/sign-in", { account, password: given });
      const client = clientFor(app.origin, { cookie: signIn.headers.getSetCookie()[0]?.split(";")[0] ?? "" });
      expect((await client.get("/api/me")).body).toMatchObject({
        roles: [role],
        posts: [{ unitId: answer.body.unitId, unitName: request.unit.name }],
      });
    }
    expect(await state()).toEqual({ needed: false, codeAlive: false });
    expect((await auditOf(app, "access.set-up")).at(-1)).toMatchObject({ ok: true, note: { unit: request.unit.name } });
  });

  test("happens once: the code dies with its use, and the page closes", async () => {
    const code = await newCode();
    expect((await send(form(code))).status).toBe(200);
    expect((await send(form(code))).body.code).toBe("access.set_up_closed");
    expect(await printSetUpCode(app.services, () => undefined)).toBe(false);
    await sql`delete from kernel.post_role where duty <> 'business'`.execute(app.db);
    expect((await send(form(code))).body.code).toBe("access.set_up_code_dead");
  });

  test("by two at the same moment makes one set of administrators", async () => {
    const code = await newCode();
    const both = await Promise.all([send(form(code)), send(form(code))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test("refuses a wrong code, and any code after five of them", async () => {
    const code = await newCode();
    const answers = [];
    for (let tried = 0; tried < 5; tried += 1) answers.push(await send(form("AAAA-AAAA-AAAA-AAAA")));
    expect(answers.map(({ body }) => body.code)).toEqual([
      ...Array(4).fill("access.set_up_code_wrong"),
      "access.set_up_code_dead",
    ]);
    expect(answers[0]?.body.detail).toContain("再错 4 次即作废");
    expect((await send(form(code))).body.code).toBe("access.set_up_code_dead");
    expect((await send(form(await newCode()))).status).toBe(200);
  });

  test("refuses a code of more than 24 hours, and one that a newer start replaced", async () => {
    const old = await newCode();
    const code = await newCode();
    expect((await send(form(old))).body.code).toBe("access.set_up_code_wrong");
    await app.clock.advance({ hours: 24 });
    expect((await send(form(code))).body.code).toBe("access.set_up_code_dead");
  });

  test("names every fault of the form at once, in the browser's language", async () => {
    const request = form(await newCode());
    const answer = await app.anonymous.post(
      "/api/set-up",
      {
        ...request,
        unit: { ...request.unit, name: "青山市财政局" },
        security: { ...request.security, account: request.system.account, password: "pines" },
        audit: { ...request.audit, account: "handler" },
      },
      { headers: { "accept-language": "en" } },
    );
    expect(answer.status).toBe(400);
    expect(answer.body.faults.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ["security.password", "too_short"],
      ["security.password", "too_few_classes"],
      ["security.account", "access.same_account"],
      ["audit.account", "people.account_taken"],
      ["unit.name", "people.unit_name_taken"],
    ]);
    expect(answer.body.faults[0].message).toBe("Use at least 8 characters.");
  });

  test("tells nothing about accounts and units to who does not know the code", async () => {
    await newCode();
    const answer = await send(form("AAAA-AAAA-AAAA-AAAA", { unit: { ...form("").unit, name: "青山市财政局" } }));
    expect(answer.body).not.toHaveProperty("faults");
  });

  test("keeps the code and the passwords out of the database", async () => {
    const code = await newCode();
    const request = form(code);
    await send(request);
    for (const table of ["kernel.set_up", "kernel.audit", "kernel.credential"]) {
      const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(table)} t`.execute(app.db);
      for (const { text } of rows) {
        expect(text).not.toContain(code);
        expect(text).not.toContain(request.audit.password);
      }
    }
  });

  test("is not there in a demo", async () => {
    const { config } = app.services;
    Object.assign(config, { mode: "demo" });
    expect(await state()).toEqual({ needed: false, codeAlive: false });
    expect((await send(form("AAAA"))).body.code).toBe("access.set_up_closed");
    Object.assign(config, { mode: "production" });
  });
});

test("a production system has no sign-in by one click and lists nobody", async () => {
  const { body } = await app.anonymous.get("/api/sign-in/options");
  expect(body).toMatchObject({ mode: "production", demoPersons: [] });
  expect((await app.anonymous.post("/api/sign-in/demo", { account: handler.account })).status).toBe(403);
  await signedIn(app, handler, password);
});
