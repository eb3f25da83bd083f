import type { MeSettings, SessionMethod } from "../../../contract/access/index.ts";
import type { Services } from "../../base/index.ts";
import type { RoleOverride } from "../roles/permissions.ts";
import type { StoredSettings } from "../tables.ts";

/** Everything about a session that a request needs to know. */
export interface SessionRow {
  session_id: string;
  method: SessionMethod;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  ended_at: Date | null;
  key_revoked: boolean;
  person_id: string;
  person_name: string;
  person_state: "active" | "left";
  must_change: boolean | null;
  changed_at: Date | null;
  suspended_at: Date | null;
  settings: MeSettings | null;
  security: StoredSettings;
  /** Null: no live post, or not the one that was asked for. */
  post_id: string | null;
  post_title: string;
  unit_id: string;
  department_id: string | null;
  has_post: boolean;
  roles: string[];
  overrides: RoleOverride[];
}

/**
 * One statement, served by the unique index on token_hash, then by primary keys, post_person, post_role's and
 * role_permission's primary keys and post_role_person. The main post comes first where none is asked for. Everybody is
 * staff who holds no administrator's role in any live post. Not `exists`, which a database that has not counted its rows yet
 * answers by reading everybody's posts: three milliseconds at each request.
 */
const text = `
  select s.id as session_id, s.method, s.created_at, s.last_seen_at, s.expires_at, s.ended_at, s.key_revoked,
    p.id as person_id, p.name as person_name, p.state as person_state,
    c.must_change, c.changed_at, c.suspended_at, own.settings,
    (select settings from kernel.security_setting order by version desc limit 1) as security,
    acting.id as post_id, acting.title as post_title, acting.unit_id, acting.department_id,
    (select true from kernel.post live where live.person_id = p.id and live.ended_at is null limit 1) is true as has_post,
    held.roles, changed.overrides
  from kernel.session s
  join kernel.person p on p.id = s.person_id
  left join kernel.credential c on c.person_id = p.id
  left join kernel.person_setting own on own.person_id = p.id
  left join lateral (
    select post.id, post.title, post.unit_id, post.department_id from kernel.post
    where post.person_id = p.id and post.ended_at is null and ($2::uuid is null or post.id = $2)
    order by post.is_main desc, post.rank, post.id limit 1) acting on true
  cross join lateral (
    select case when (
        select true from kernel.post_role r join kernel.post t on t.id = r.post_id and t.ended_at is null
        where r.person_id = p.id and r.duty <> 'business' limit 1) then '{}' else array['staff'] end
      || array(select r.role_id from kernel.post_role r where r.post_id = acting.id order by r.role_id) as roles) held
  cross join lateral (
    select coalesce(json_agg(json_build_object('role', o.role_id, 'permission', o.permission, 'held', o.held)), '[]')
      as overrides from kernel.role_permission o where o.role_id = any (held.roles)) changed
  where s.token_hash = $1`;

/** Reads a session by the hash of its token, with the post that is asked for. With those of the same moment, for it runs at every request. */
export async function readSession(
  { together }: Services,
  tokenHash: Buffer,
  actingPostId: string | undefined,
): Promise<SessionRow | undefined> {
  const { rows } = await together.run(text, [tokenHash, actingPostId ?? null]);
  return rows[0] as SessionRow | undefined;
}
