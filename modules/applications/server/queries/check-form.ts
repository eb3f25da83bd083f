import { notFound, query } from "@tz/kernel/server/base";
import { z } from "zod";
import { Form, FormFaultView } from "../../contract/index.ts";
import { findFormFaults, presentFormFaults } from "../forms/find-form-faults.ts";
import { managesForm } from "../policy.ts";
import { loadForm } from "../store/forms.ts";

/** What would keep a drawing from being published, before it is even saved. */
export const checkDrawnForm = query({
  name: "applications.check-form",
  summary: { zh: "检查申请事项的设计", en: "Check the drawing of a kind of application" },
  access: "applications.manageForms",
  input: z.object({ formId: z.uuid(), form: Form }),
  output: z.object({ faults: z.array(FormFaultView) }),
  async run({ db, actor, input }) {
    const row = await loadForm(db, input.formId);
    if (!row || !managesForm(actor, row.access)) throw notFound();
    const faults = await findFormFaults(db, input.form, row.unit_id);
    return { faults: presentFormFaults(faults, actor.language) };
  },
});
