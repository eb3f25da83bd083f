import { query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { OpenForm } from "../../contract/index.ts";
import type { FormRecord } from "../tables.ts";

/** More kinds than any office has. */
const MOST = 500;

/** The kinds of application that the actor can make; by form_of_unit and form_for_everyone. */
export const listOpenForms = query({
  name: "applications.list-open-forms",
  summary: { zh: "可办理的申请事项", en: "Kinds of application one can make" },
  access: "applications.use",
  input: z.object({}),
  output: z.object({ items: z.array(OpenForm) }),
  async run({ db, actor }) {
    const { rows } = await sql<Pick<FormRecord, "id" | "title" | "audience"> & { description: string }>`
      select f.id, f.audience, v.title, v.settings ->> 'description' as description
      from applications.form f join applications.form_version v on v.form_id = f.id and v.number = f.latest
      where f.state = 'open' and (f.unit_id = ${actor.unitId} or f.audience = 'everyone')
      order by f.audience desc, f.id limit ${MOST}`.execute(db);
    return { items: rows };
  },
});
