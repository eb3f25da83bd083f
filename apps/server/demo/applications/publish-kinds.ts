import { type Actor, type Db, type Services, sql } from "@tz/kernel/server/base";
import type { Seed } from "../../seeds.ts";
import { type Cast, castOf } from "../papers/cast.ts";
import { StageManager } from "../papers/stage-manager.ts";

const kinds = [
  { from: "leave", title: "请假申请" },
  { from: "seal", title: "用印申请" },
  { from: "supplies", title: "办公用品申领" },
  { from: "room", title: "会议室使用申请" },
] as const;

/** 通用申请管理: who keeps the kinds of application that all units use. */
const keeping = {
  name: { zh: "通用申请管理", en: "Keeper of applications" },
  permissions: ["applications.manageForms", "applications.managePlatform"],
};

/** Publishes the ready kinds of application for the whole city, before anybody comes in. */
export const applicationKindsSeed: Seed = {
  words: { zh: "发布演示申请事项（请假、用印、办公用品、会议室）", en: "Publishing the demo's kinds of application" },
  isDone: async ({ db }) => (await publishedKinds(db)).length >= kinds.length,
  async run(services) {
    const cast = await castOf(services);
    const manager = new StageManager(services, cast);
    const director = await keeperOf(services, manager, cast);
    const done = new Set(await publishedKinds(services.db));
    for (const { from, title } of kinds.filter((kind) => !done.has(kind.title))) {
      const form = { title, from, audience: "everyone" };
      const { id } = await manager.act<{ id: string }>("applications.create-form", director, form);
      await manager.act("applications.publish-form", director, { formId: id, version: 1 });
    }
  },
};

async function publishedKinds(db: Db): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    select title from applications.form where audience = 'everyone' and latest > 0`.execute(db);
  return rows.map(({ title }) => title);
}

/** The director of the city government's general office, with the role that the security administrator gives for it. */
async function keeperOf({ db }: Services, manager: StageManager, cast: Cast): Promise<Actor> {
  const { rows } = await sql<{ unit_id: string; administrator: string; roles: string[] }>`
    select u.id as unit_id, (select r.person_id from kernel.post_role r where r.role_id = 'securityAdministrator' limit 1)
      as administrator, array(select id from kernel.role where name_zh = ${keeping.name.zh}) as roles
    from kernel.unit u where u.short_name = '市政府办公室'`.execute(db);
  const { unit_id, administrator, roles } = rows[0]!;
  const director = cast.withRole(unit_id, "officeDirector")!;
  if (roles.length === 0) {
    const security = cast.byPerson(administrator, unit_id);
    const role = await manager.act<{ id: string }>("access.create-role", security, keeping);
    await manager.act("access.grant-role", security, { postId: director.postId, roleId: role.id });
  }
  return { ...director, permissions: new Set([...director.permissions, ...keeping.permissions]) };
}
