import { pageOf, pageRequest } from "@tz/kernel/contract/base";
import { decodeCursor, keysetPage, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { FormRow } from "../../contract/index.ts";
import { formColumns, formSources, type LoadedForm, withAccess } from "../store/forms.ts";
import { presentForm } from "../store/present-form.ts";

const Keys = z.tuple([z.uuid()]);

/** The forms that the actor draws, newest first; by form_of_unit and form_for_everyone. */
export const listForms = query({
  name: "applications.list-forms",
  summary: { zh: "申请事项管理", en: "List the kinds of application one draws" },
  access: "applications.manageForms",
  input: z.object(pageRequest),
  output: pageOf(FormRow),
  async run({ db, actor, input }) {
    const after = decodeCursor(input.cursor, Keys);
    const everyone = actor.permissions.has("applications.managePlatform");
    const { rows } = await sql<LoadedForm>`
      select ${formColumns} from ${formSources}
      where ((f.audience = 'unit' and f.unit_id = ${actor.unitId}) ${everyone ? sql`or f.audience = 'everyone'` : sql``})
        ${after ? sql`and f.id < ${after[0]}` : sql``}
      order by f.id desc limit ${input.limit + 1}`.execute(db);
    return keysetPage(
      rows,
      input.limit,
      ({ id }) => [id],
      (row) => presentForm(withAccess(row)),
    );
  },
});
