import { type Command, command, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { type FormAction, type FormState, formSubject } from "../../contract/index.ts";
import { mayDoForm } from "../policy.ts";
import { loadForm } from "../store/forms.ts";

const onForm = z.object({ formId: z.uuid(), version: z.int() });

function turn(name: string, summary: Command["summary"], action: FormAction, state: FormState) {
  return command({
    name,
    summary,
    access: "applications.manageForms",
    input: onForm,
    output: z.object({ version: z.int() }),
    load: ({ tx }, { formId }) => loadForm(tx, formId, { lock: true }),
    version: ({ version }) => version,
    may: (actor, { access }) => mayDoForm(action, actor, access),
    async run({ tx, record, subject, note }) {
      await sql`update applications.form set state = ${state}, version = version + 1 where id = ${record.id}`.execute(
        tx,
      );
      subject({ type: formSubject, id: record.id, unitId: record.unit_id });
      note({ title: record.title });
      return { version: record.version + 1 };
    },
  });
}

/** 停用: no new applications; what runs goes on. */
export const closeForm = turn(
  "applications.close-form",
  { zh: "停用申请事项", en: "Close a kind of application" },
  "close",
  "closed",
);

export const reopenForm = turn(
  "applications.reopen-form",
  { zh: "恢复申请事项", en: "Open a kind of application again" },
  "reopen",
  "open",
);
