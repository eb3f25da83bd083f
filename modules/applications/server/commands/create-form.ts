import { sentence } from "@tz/kernel/contract/base";
import { command, forbidden, newId, notFound, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { Audience, applicationsPermissions, Form, formSubject, usualSteps } from "../../contract/index.ts";
import { readyForms } from "../ready/index.ts";
import { storedForm } from "../store/stored-form.ts";

/** Begins a kind of application: empty, with the usual steps, or from one that is ready. */
export const createForm = command({
  name: "applications.create-form",
  summary: { zh: "新建申请事项", en: "Begin a kind of application" },
  access: "applications.manageForms",
  input: z.object({
    title: Form.shape.title,
    /** A ready form. */
    from: z.string().max(40).optional(),
    audience: Audience.default("unit"),
  }),
  output: z.object({ id: z.uuid() }),
  async run({ tx, now, actor, input, subject, note }) {
    const { title, from, audience } = input;
    if (audience === "everyone" && !actor.permissions.has("applications.managePlatform"))
      throw forbidden(sentence(applicationsPermissions["applications.managePlatform"], actor.language));
    const ready = from !== undefined && Object.hasOwn(readyForms, from) ? readyForms[from] : undefined;
    if (from !== undefined && !ready) throw notFound();
    const form = { ...(ready ?? Form.parse({ title, process: { kind: "steps", steps: usualSteps } })), title };
    const stored = storedForm(form);
    const id = newId();
    await sql`
      insert into applications.form (id, unit_id, audience, title, schema, settings, updated_at, updated_by)
      values (${id}, ${actor.unitId}, ${audience}, ${stored.title}, ${stored.schema}, ${stored.settings}, ${now},
        ${actor.personId})`.execute(tx);
    subject({ type: formSubject, id, unitId: actor.unitId });
    note({ title });
    return { id };
  },
});
