import { clientFor } from "@tz/testing";
import { describe, expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { testOffice } from "../fixture/office.ts";

const app = await testOffice();
const { clerk, director } = app.people;

describe("sign-in by one click", () => {
  test("is offered for the chosen persons, in their order, with post, unit, roles and what to try", async () => {
    await sql`insert into kernel.demo_person (person_id, rank, hint)
      values (${clerk.id}, 2, null), (${director.id}, 1, '{"zh": "催办", "en": "Urge"}')`.execute(app.db);
    expect((await app.anonymous.get("/api/sign-in/options")).body).toEqual({
      mode: "demo",
      setUpNeeded: false,
      methods: [],
      demoPersons: [
        {
          account: "director",
          name: director.name,
          postTitle: "主任",
          unitName: "青山市人民政府办公室",
          roles: [{ zh: "办公室主任", en: "Office director" }],
          hint: { zh: "催办", en: "Urge" },
        },
        expect.objectContaining({ account: "clerk", roles: [{ zh: "文书", en: "Clerk" }] }),
      ],
    });
  });

  test("opens a session in demo mode on the loopback address", async () => {
    const answer = await app.anonymous.post("/api/sign-in/demo", { account: "director" });
    const client = clientFor(app.origin, { cookie: answer.headers.getSetCookie()[0]?.split(";")[0] ?? "" });
    expect((await client.get("/api/me")).body.roles).toEqual(["staff", "officeDirector"]);
  });

  test("knows only people of the city", async () => {
    const { status, body } = await app.anonymous.post("/api/sign-in/demo", { account: "nobody" });
    expect([status, body.code]).toEqual([404, "access.demo_person_unknown"]);
  });

  test.each([{ mode: "production" }, { host: "0.0.0.0" }])("is refused under %j", async (changed) => {
    const { config } = app.services;
    const before = { ...config };
    Object.assign(config, changed);
    const answer = await app.anonymous.post("/api/sign-in/demo", { account: "director" });
    Object.assign(config, before);
    expect([answer.status, answer.body.code]).toEqual([403, "access.demo_only"]);
  });
});
