import type { Answer } from "@tz/testing";
import { beforeEach, describe, expect, test } from "vitest";
import { newId, sql } from "../../base/index.ts";
import { delegatorsOf } from "../delegations/delegators-of.ts";
import { addPost, type Person, testOffice } from "../fixture/office.ts";
import { auditOf } from "../fixture/sign-in.ts";

const app = await testOffice();
const { handler, clerk, deputy, director, outsider, system } = app.people;
const DAY = 86_400_000;
const day = (shift: number) => new Date(app.clock.now().getTime() + shift * DAY).toISOString();

interface Span {
  start?: number;
  end?: number;
  kinds?: string[];
  for?: Person;
}
const give = (from: Person, to: Person, { start = 0, end = 7, kinds, for: other }: Span = {}): Promise<Answer> =>
  app.as(from).post("/api/delegations", {
    ...(other && { fromPersonId: other.id }),
    toPersonId: to.id,
    startsAt: day(start),
    endsAt: day(end),
    ...(kinds && { kinds }),
    reason: "出差",
  });
const standsInFor = async (person: Person, shift = 1, kind = "documents.outgoing") => {
  const found = await delegatorsOf(app.db, person.id, new Date(day(shift)), kind);
  return found.map(({ personId }) => personId).sort();
};
const codeOf = ({ body }: Answer) => body.code;

beforeEach(async () => {
  await sql`delete from kernel.delegation`.execute(app.db);
});

describe("a delegation", () => {
  test("lets somebody stand in from its start to its end, and is on record", async () => {
    const { status, body } = await give(handler, clerk, { start: 1, end: 3 });
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
    await give(handler, clerk, { kinds: ["documents.outgoing"] });
    expect(await standsInFor(clerk)).toEqual([handler.id]);
    expect(await standsInFor(clerk, 1, "documents.incoming")).toEqual([]);
  });

  test("is passed on by a delegate who is away themself", async () => {
    await give(handler, clerk);
    await give(clerk, deputy);
    expect(await standsInFor(deputy)).toEqual([clerk.id, handler.id].sort());
    expect(await standsInFor(clerk)).toEqual([handler.id]);
  });

  test("names each fault of its time", async () => {
    for (const [span, code] of [
      [{ start: 2, end: 2 }, "access.ends_before_start"],
      [{ start: -5, end: -1 }, "access.ends_in_past"],
      [{ start: 0, end: 400 }, "access.too_long"],
    ] as const)
      expect((await give(handler, clerk, span)).body.faults).toMatchObject([{ path: "endsAt", code }]);
  });

  test("is refused to oneself, to nobody, to who is not at work, and for administrators", async () => {
    expect(codeOf(await give(handler, handler))).toBe("access.delegate_to_self");
    expect(codeOf(await give(handler, { ...clerk, id: newId() }))).toBe("access.delegate_unknown");
    expect(codeOf(await give(handler, system))).toBe("access.delegate_administrator");
    expect(codeOf(await give(system, handler))).toBe("access.delegate_administrator");
    await sql`update kernel.post set ended_at = started_at where person_id = ${outsider.id}`.execute(app.db);
    expect(codeOf(await give(handler, outsider))).toBe("access.delegate_unknown");
    await sql`update kernel.post set ended_at = null where person_id = ${outsider.id}`.execute(app.db);
  });

  test("is refused where another of the same person runs at the same time for the same kind", async () => {
    await give(handler, clerk, { start: 0, end: 7, kinds: ["documents.outgoing"] });
    const same = await give(handler, deputy, { start: 6, end: 9 });
    expect(same.body.detail).toContain(`已委托${clerk.name}代办`);
    expect(codeOf(await give(handler, deputy, { kinds: ["documents.outgoing", "x"] }))).toBe(
      "access.delegation_overlaps",
    );
    expect((await give(handler, deputy, { kinds: ["documents.incoming"] })).status).toBe(200);
    expect((await give(handler, deputy, { start: 7, end: 9 })).status).toBe(200);
  });

  test("is refused where it would close a circle at some moment, for some kind", async () => {
    await give(handler, clerk, { start: 0, end: 7 });
    await give(clerk, deputy, { start: 3, end: 9, kinds: ["documents.outgoing", "documents.incoming"] });
    expect(codeOf(await give(clerk, handler, { start: 1, end: 2 }))).toBe("access.delegation_circle");
    expect(codeOf(await give(deputy, handler, { start: 5, end: 6 }))).toBe("access.delegation_circle");
    expect((await give(deputy, handler, { start: 5, end: 6, kinds: ["meetings.notice"] })).status).toBe(200);
    expect((await give(deputy, handler, { start: 7, end: 9 })).status).toBe(200);
  });

  test("cannot become half of a circle at the same moment as the other half", async () => {
    const both = await Promise.all([give(handler, clerk), give(clerk, handler)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe("setting up a delegation for somebody else", () => {
  test("is the office director's, for people of the unit they act in", async () => {
    expect((await give(director, clerk, { for: handler })).status).toBe(200);
    expect(await standsInFor(clerk)).toEqual([handler.id]);
    expect(codeOf(await give(director, clerk, { for: outsider }))).toBe("access.delegate_for_others");
    expect(codeOf(await give(clerk, deputy, { for: handler }))).toBe("access.delegate_for_others");
    expect(codeOf(await give(director, clerk, { for: { ...handler, id: newId() } }))).toBe(
      "access.delegate_for_others",
    );
  });

  test("reaches a unit through the director's second post there", async () => {
    const there = await addPost(app, outsider, app.unitId, "挂职干部");
    expect((await give(director, clerk, { for: outsider })).status).toBe(200);
    await sql`delete from kernel.post where id = ${there}`.execute(app.db);
  });
});

describe("revoking", () => {
  const revoke = (who: Person, id: string) => app.as(who).post(`/api/delegations/${id}/revoke`);

  test("ends it at once, by the person or the office director; once", async () => {
    const { body } = await give(handler, clerk);
    expect((await revoke(handler, body.id)).body).toMatchObject({ state: "revoked", may: [] });
    expect(await standsInFor(clerk)).toEqual([]);
    expect(codeOf(await revoke(handler, body.id))).toBe("access.delegation_over");
    const second = await give(handler, clerk);
    expect((await revoke(director, second.body.id)).status).toBe(200);
  });

  test("is not the delegate's, and to everybody else the delegation is not there", async () => {
    const { body } = await give(handler, clerk);
    expect(codeOf(await revoke(clerk, body.id))).toBe("access.revoke_not_yours");
    expect(codeOf(await revoke(outsider, body.id))).toBe("kernel.not_found");
    expect(codeOf(await revoke(deputy, body.id))).toBe("kernel.not_found");
  });

  test("is too late after the end", async () => {
    const { body } = await give(handler, clerk, { start: 0, end: 1 });
    await app.clock.advance({ days: 2 });
    expect(codeOf(await revoke(handler, body.id))).toBe("access.delegation_over");
  });

  test("happens by itself when one of the two leaves", async () => {
    await give(handler, clerk);
    await give(clerk, deputy, { start: 8, end: 9 });
    await give(deputy, outsider);
    const { version } = (await app.as(system).get(`/api/people/${clerk.id}`)).body;
    expect((await app.as(system).post(`/api/people/${clerk.id}/leave`, { version })).status).toBe(200);
    await app.drainJobs();
    const { rows } = await sql<{ revoked: boolean }>`
      select revoked_at is not null as revoked from kernel.delegation order by id`.execute(app.db);
    expect(rows.map(({ revoked }) => revoked)).toEqual([true, true, false]);
  });
});

describe("the list", () => {
  const idsOf = async (person: Person, query = "") =>
    (await app.as(person).get(`/api/delegations${query}`)).body.items.map(({ id }: { id: string }) => id);

  test("shows what one gave and what was given to one, the newest first, page by page", async () => {
    const given = [
      (await give(handler, deputy, { end: 1 })).body.id,
      (await give(handler, deputy, { start: 1 })).body.id,
    ];
    const taken = (await give(outsider, handler)).body.id;
    expect(await idsOf(handler)).toEqual([taken, given[1], given[0]]);
    expect(await idsOf(handler, "?view=mine")).toEqual([given[1], given[0]]);
    expect(await idsOf(handler, "?view=toMe")).toEqual([taken]);
    const first = (await app.as(handler).get("/api/delegations?limit=2")).body;
    expect(await idsOf(handler, `?limit=2&cursor=${first.next}`)).toEqual([given[0]]);
    expect(await idsOf(director)).toEqual([]);
  });

  test("shows the unit's to its office director only", async () => {
    const own = (await give(handler, deputy)).body.id;
    await give(outsider, deputy);
    expect(await idsOf(director, "?view=unit")).toEqual([own]);
    expect((await app.as(deputy).get("/api/delegations?view=unit")).status).toBe(403);
  });
});
