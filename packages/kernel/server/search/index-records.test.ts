import { asSystem, newId, sql, tables } from "@tz/kernel/server/base";
import { standInFor } from "@tz/testing";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { insertOrganisation } from "../people/index.ts";
import { ask, askAll, searchTestApp } from "./search.testing.ts";
import type { SearchTables } from "./tables.ts";

const search = tables<SearchTables>();
const app = await searchTestApp();

const changeLater = (ids: readonly string[]) =>
  asSystem(app.services, "test.change", async ({ job }) => {
    for (const id of ids) job("search.index", { type: "papers.paper", id }, { key: `search ${id}` });
  });

describe("the index", () => {
  it("follows a change when its job has run, and forgets what was there before", async () => {
    const made = await app.add({ title: "旧标题茉莉" });
    app.papers.set(made.id, { ...made, title: "新标题玉兰" });
    await changeLater([made.id]);
    expect(await askAll(app, { q: "茉莉" })).toEqual([made.id]);
    await app.drainJobs();
    expect(await askAll(app, { q: "茉莉" })).toEqual([]);
    expect(await askAll(app, { q: "玉兰" })).toEqual([made.id]);
  });

  it("forgets a record that is gone", async () => {
    const made = await app.add({ title: "即将删除的栀子" });
    app.papers.delete(made.id);
    await changeLater([made.id]);
    await app.drainJobs();
    const left = await search(app.db)
      .selectFrom("kernel.search_entry")
      .select("id")
      .where("id", "=", made.id)
      .execute();
    expect(left).toEqual([]);
  });

  it("says in the end what the record says, though an earlier job was the slower one", async () => {
    const made = await app.add({ title: "并发 0" });
    app.delays.push(300);
    const slow = app.index(made.id);
    await vi.waitUntil(() => app.delays.length === 0);
    app.papers.set(made.id, { ...made, title: "并发 1" });
    await Promise.all([slow, app.index(made.id)]);
    expect((await ask(app, { q: "并发" })).items[0]!.title.map((part) => part.text).join("")).toBe("并发 1");
  });

  it("takes text that PostgreSQL would refuse", async () => {
    const made = await app.add({ title: "坏\u0000字\ud800符桂花", body: "\udc00" });
    expect(await askAll(app, { q: "桂花" })).toEqual([made.id]);
  });

  it("is built anew by command: what was missed comes in, what is gone goes out", async () => {
    const missed = await app.add({ title: "漏掉的木槿" });
    const gone = await app.add({ title: "多出的木槿" });
    await sql`delete from kernel.search_entry where id = ${missed.id}`.execute(app.db);
    app.papers.delete(gone.id);
    await app.clock.advance({ minutes: 1 });
    const administrator = standInFor(app.origin, { permissions: ["search.rebuild"], roles: ["systemAdministrator"] });
    const answer = await administrator.post("/api/search/rebuild", {});
    expect(answer.body.types).toEqual(["people.person", "people.unit", "papers.paper"]);
    await app.drainJobs();
    expect(await askAll(app, { q: "木槿" })).toEqual([missed.id]);
    const left = await search(app.db)
      .selectFrom("kernel.search_entry")
      .select("id")
      .where("id", "=", gone.id)
      .execute();
    expect(left).toEqual([]);
  });

  it("is built anew only by who may, and only for a kind that there is", async () => {
    expect((await standInFor(app.origin).post("/api/search/rebuild", {})).status).toBe(403);
    const administrator = standInFor(app.origin, { permissions: ["search.rebuild"] });
    expect((await administrator.post("/api/search/rebuild", { type: "nothing" })).status).toBe(404);
  });
});

describe("people", () => {
  const unit = {
    id: newId(),
    code: "S001",
    name: "单县朝阳区重点项目办公室",
    short_name: "重点办",
    document_code: null,
    kind: "office" as const,
    level: "county" as const,
    parent_id: null,
    region_code: "371722",
    rank: 1,
  };
  const person = { id: newId(), name: "单乐", account: "shanle", phone: null, email: null };

  beforeAll(async () => {
    await asSystem(app.services, "test.people", ({ tx }) =>
      insertOrganisation(tx, {
        regions: [{ code: "371722", name: "单县", parent_code: null, level: "county", valid_to: null }],
        units: [unit],
        departments: [],
        persons: [person],
        posts: [
          {
            id: newId(),
            person_id: person.id,
            unit_id: unit.id,
            department_id: null,
            title: "四级调研员",
            rank: 1,
            is_main: true,
            started_at: app.clock.now(),
            ended_at: null,
          },
        ],
        groups: [],
        members: [],
      }),
    );
    await standInFor(app.origin, { permissions: ["search.rebuild"] }).post("/api/search/rebuild", {});
    await app.drainJobs();
  });

  it.each(["单乐", "shanle", "danle", "shan le", "SL", "sy", "四级调研员", "重点项目办公室 单乐"])(
    "are found by %s",
    async (q) => {
      expect(await askAll(app, { q, type: "people.person" })).toEqual([person.id]);
    },
  );

  it.each(["重点办", "chaoyang", "zdb"])("stand beside their units, which are found by %s", async (q) => {
    expect(await askAll(app, { q, type: "people.unit" })).toEqual([unit.id]);
  });

  it("disappear when they leave", async () => {
    await sql`update kernel.person set state = 'left' where id = ${person.id}`.execute(app.db);
    await asSystem(app.services, "test.left", async ({ emit }) => emit("people.person-left", { personId: person.id }));
    await app.drainJobs();
    expect(await askAll(app, { q: "单乐" })).toEqual([]);
  });

  it("are not shown to administrators, who are no staff", async () => {
    expect(await askAll(app, { q: "重点办" }, { roles: ["auditAdministrator"] })).toEqual([]);
  });
});
