import type { Answer } from "@tz/testing";
import { beforeEach, describe, expect, test } from "vitest";
import { newId, sql } from "../../base/index.ts";
import { delegatorsOf } from "../delegations/delegators-of.ts";
import { dayOf, give } from "../fixture/delegations.ts";
import { addPost, type Person, testOffice } from "../fixture/office.ts";
import { auditOf } from "../fixture/sign-in.ts";

const app = await testOffice();
const { handler, clerk, deputy, director, outsider, system } = app.people;
const standsInFor = async (person: Person, shift = 1, kind = "documents.outgoing") => {
  const found = await delegatorsOf(app.db, person.id, dayOf(app, shift), kind);
  return found.map(({ personId }) => personId).sort();
};
const codeOf = ({ body }: Answer) => body.code;

beforeEach(async () => {
  await sql`delete from kernel.delegation`.execute(app.db);
});

describe("a delegation", () => {
  test("lets somebody stand in from its start to its end, and is on record", async () => {
    const { status, body } = await give(app, handler, clerk, { start: 1, end: 3 });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      from: { id: handler.id, name: handler.name },
      to: { id: clerk.id },
      kinds: null,
      state: "upcoming",
      may: ["revoke"],
    });
    expect(await standsInFor(clerk, 0.9)).toEqual([]);
    expect(await standsInFor(clerk, 1)).toEqual([handler.id]);
    expect(await standsInFor(clerk, 3)).toEqual([]);
    expect((await auditOf(app, "access.delegate")).at(-1)).toMatchObject({
      person_id: handler.id,
      subject_id: body.id,
    });
  });

  test("covers the kinds of task it names, and no others", async () => {
    await give(app, handler, clerk, { kinds: ["documents.outgoing"] });
    expect(await standsInFor(clerk)).toEqual([handler.id]);
    expect(await standsInFor(clerk, 1, "documents.incoming")).toEqual([]);
  });

  test("is passed on by a delegate who is away themself", async () => {
    await give(app, handler, clerk);
    await give(app, clerk, deputy);
    expect(await standsInFor(deputy)).toEqual([clerk.id, handler.id].sort());
    expect(await standsInFor(clerk)).toEqual([handler.id]);
  });

  test("names each fault of its time", async () => {
    for (const [span, code] of [
      [{ start: 2, end: 2 }, "access.ends_before_start"],
      [{ start: -5, end: -1 }, "access.ends_in_past"],
      [{ start: 0, end: 400 }, "access.too_long"],
    ] as const)
      expect((await give(app, handler, clerk, span)).body.faults).toMatchObject([{ path: "endsAt", code }]);
  });

  test("is refused to oneself, to nobody, to who is not at work, and for administrators", async () => {
    expect(codeOf(await give(app, handler, handler))).toBe("access.delegate_to_self");
    expect(codeOf(await give(app, handler, { ...clerk, id: newId() }))).toBe("access.delegate_unknown");
    expect(codeOf(await give(app, handler, system))).toBe("access.delegate_administrator");
    expect(codeOf(await give(app, system, handler))).toBe("access.delegate_administrator");
    await sql`update kernel.post set ended_at = started_at where person_id = ${outsider.id}`.execute(app.db);
    expect(codeOf(await give(app, handler, outsider))).toBe("access.delegate_unknown");
    await sql`update kernel.post set ended_at = null where person_id = ${outsider.id}`.execute(app.db);
  });

  test("is refused where another of the same person runs at the same time for the same kind", async () => {
    await give(app, handler, clerk, { start: 0, end: 7, kinds: ["documents.outgoing"] });
    const same = await give(app, handler, deputy, { start: 6, end: 9 });
    expect(same.body.detail).toContain(`已委托${clerk.name}代办`);
    expect(codeOf(await give(app, handler, deputy, { kinds: ["documents.outgoing", "x"] }))).toBe(
      "access.delegation_overlaps",
    );
    expect((await give(app, handler, deputy, { kinds: ["documents.incoming"] })).status).toBe(200);
    expect((await give(app, handler, deputy, { start: 7, end: 9 })).status).toBe(200);
  });

  test("is refused where it would close a circle at some moment, for some kind", async () => {
    await give(app, handler, clerk, { start: 0, end: 7 });
    await give(app, clerk, deputy, { start: 3, end: 9, kinds: ["documents.outgoing", "documents.incoming"] });
    expect(codeOf(await give(app, clerk, handler, { start: 1, end: 2 }))).toBe("access.delegation_circle");
    expect(codeOf(await give(app, deputy, handler, { start: 5, end: 6 }))).toBe("access.delegation_circle");
    expect((await give(app, deputy, handler, { start: 5, end: 6, kinds: ["meetings.notice"] })).status).toBe(200);
    expect((await give(app, deputy, handler, { start: 7, end: 9 })).status).toBe(200);
  });

  test("may lead back to the person at different times, or for different kinds", async () => {
    await give(app, handler, clerk, { start: 0, end: 3 });
    await give(app, clerk, deputy, { start: 5, end: 8 });
    expect((await give(app, deputy, handler, { start: 0, end: 9 })).status).toBe(200);
    await sql`delete from kernel.delegation`.execute(app.db);
    await give(app, handler, clerk, { kinds: ["documents.outgoing"] });
    await give(app, clerk, deputy, { kinds: ["documents.incoming"] });
    expect((await give(app, deputy, handler)).status).toBe(200);
  });

  test("cannot become half of a circle at the same moment as the other half", async () => {
    for (let round = 0; round < 10; round += 1) {
      await sql`delete from kernel.delegation`.execute(app.db);
      const both = await Promise.all([give(app, handler, clerk), give(app, clerk, handler)]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
  });
});

describe("setting up a delegation for somebody else", () => {
  test("is the office director's, for people of the unit they act in", async () => {
    expect((await give(app, director, clerk, { for: handler })).status).toBe(200);
    expect(await standsInFor(clerk)).toEqual([handler.id]);
    expect(codeOf(await give(app, director, clerk, { for: outsider }))).toBe("access.delegate_for_others");
    expect(codeOf(await give(app, clerk, deputy, { for: handler }))).toBe("access.delegate_for_others");
    expect(codeOf(await give(app, director, clerk, { for: { ...handler, id: newId() } }))).toBe(
      "access.delegate_for_others",
    );
  });

  test("reaches a unit through the director's second post there", async () => {
    const there = await addPost(app, outsider, app.unitId, "挂职干部");
    expect((await give(app, director, clerk, { for: outsider })).status).toBe(200);
    await sql`delete from kernel.post where id = ${there}`.execute(app.db);
  });
});
