import { createHash } from "node:crypto";
import { type Actor, type Db, sql } from "@tz/kernel/server/base";
import type { OpinionMatter, OpinionPart } from "@tz/seals/contract";
import { applicationSubject } from "../contract/index.ts";
import { applicationCase } from "./case-type.ts";

const sm3 = (text: string): string => createHash("sm3").update(text, "utf8").digest("hex");
const partOf = (content: string): OpinionPart => ({
  key: `content ${sm3(content)}`,
  name: "申请内容",
  sm3: sm3(content),
});

/**
 * Opinions about applications. Before their writers lies what was filled in, with the digests of its files; it is kept as it was signed,
 * for an application that is sent back is changed. Whoever chooses between outcomes decides, however the office named the step.
 */
export const applicationMatter: OpinionMatter<Db, Actor> = {
  type: applicationSubject,
  decides: ({ outcome }) => outcome !== null,
  async partsOf(db, id) {
    const content = await contentOf(db, id);
    const part = partOf(content);
    await sql`
      insert into applications.signed_content (application_id, sm3, content) values (${id}, ${part.sm3}, ${content})
      on conflict do nothing`.execute(db);
    return [part];
  },
  async partsAgain(db, id, keys) {
    const digests = keys.map((key) => key.split(" ")[1]);
    const { rows } = await sql<{ key: string; content: string }>`
      select 'content ' || sm3 as key, content from applications.signed_content
      where application_id = ${id} and sm3 = any (${digests}::text[])`.execute(db);
    return rows.map(({ key, content }) => ({ ...partOf(content), key }));
  },
  mayRead: (db, viewer, id) => applicationCase.mayRead(db, viewer, id),
};

/** By primary keys. */
async function contentOf(db: Db, id: string): Promise<string> {
  const { rows } = await sql<{ title: string; values: unknown; files: unknown }>`
    select a.title, a.values, (select coalesce(json_agg(json_build_object('name', f.name, 'sm3', f.sm3) order by f.id), '[]')
        from kernel.file_reference r join kernel.file f on f.id = r.file_id
        where r.type = ${applicationSubject} and r.subject_id = a.id) as files
    from applications.application a where a.id = ${id}`.execute(db);
  return JSON.stringify(rows[0] ?? null);
}
