import { z } from "zod";
import type { SessionMethod } from "../../../contract/access/index.ts";
import { Me, type MeSettings } from "../../../contract/access/index.ts";
import { type Db, query, sql } from "../../base/index.ts";
import { methodDueOf } from "../methods/method-due.ts";
import { currentSettings } from "../password/settings.ts";
import { dueOf, passwordExpiry } from "../session/session-state.ts";

interface Row {
  account: string;
  method: SessionMethod;
  settings: MeSettings | null;
  must_change: boolean | null;
  changed_at: Date | null;
  totp: boolean;
  posts: Me["posts"];
}

/** Who is signed in, in which posts, and what the acting post may do. */
export const getMe = query({
  name: "access.me",
  summary: { zh: "我的身份", en: "Who I am" },
  input: z.object({}),
  output: Me,
  access: "signedIn",
  async run({ db, actor, now }) {
    const row = await read(db, actor.personId, actor.sessionId);
    const rules = await currentSettings(db);
    const { must_change, changed_at } = row;
    const password = changed_at && { must_change: must_change ?? false, changed_at };
    return {
      personId: actor.personId,
      name: actor.name,
      account: row.account,
      postId: actor.postId,
      posts: row.posts,
      roles: [...actor.roles],
      permissions: [...actor.permissions].sort(),
      settings: row.settings ?? {},
      passwordDue: password && row.method === "password" ? dueOf(password, rules, now) : null,
      passwordExpiresAt: password ? passwordExpiry(password.changed_at, rules).toISOString() : null,
      totpEnabled: row.totp,
      method: row.method,
      methodDue: methodDueOf({ method: row.method, roles: actor.roles }, rules),
    };
  },
});

/** One row by primary keys; the posts by post_person. */
async function read(db: Db, personId: string, sessionId: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select p.account, s.method, own.settings, c.must_change, c.changed_at, c.totp_secret is not null as totp,
      (select json_agg(json_build_object('id', t.id, 'title', t.title, 'unitId', t.unit_id, 'unitName', u.name,
          'departmentId', t.department_id, 'departmentName', d.name, 'isMain', t.is_main)
          order by t.is_main desc, t.rank, t.id)
        from kernel.post t join kernel.unit u on u.id = t.unit_id left join kernel.department d on d.id = t.department_id
        where t.person_id = p.id and t.ended_at is null) as posts
    from kernel.person p
    join kernel.session s on s.id = ${sessionId}
    left join kernel.credential c on c.person_id = p.id
    left join kernel.person_setting own on own.person_id = p.id
    where p.id = ${personId}`.execute(db);
  return rows[0] as Row;
}
