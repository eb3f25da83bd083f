import { notFound, query } from "@tz/kernel/server/base";
import { z } from "zod";
import { FillableForm } from "../../contract/index.ts";
import { mayFillIn } from "../policy.ts";
import { loadForm, newestVersion } from "../store/forms.ts";
import { fieldsOfVersion } from "../store/stored-form.ts";

/** A kind of application as it is filled in now. */
export const readOpenForm = query({
  name: "applications.read-open-form",
  summary: { zh: "查看申请表单", en: "Read a form to fill in" },
  access: "applications.use",
  input: z.object({ formId: z.uuid() }),
  output: FillableForm,
  async run({ db, actor, input }) {
    const form = await loadForm(db, input.formId);
    const version = form && mayFillIn(actor, form.access) ? await newestVersion(db, form.id) : undefined;
    if (!version) throw notFound();
    const { title, settings, schema } = version;
    return {
      id: input.formId,
      versionId: version.id,
      title,
      description: settings.description,
      fields: fieldsOfVersion(version.id, schema),
      overlap: settings.overlap,
      numbered: settings.seriesId !== null,
    };
  },
});
