import { z } from "zod";
import { FormProcess } from "../process/steps.ts";
import { FieldName } from "./field-name.ts";
import { Field, limits } from "./fields.ts";

/** Everything that an administrator says of a kind of application: its form, its process and what goes with it. */
export const Form = z
  .object({
    title: z.string().trim().min(1).max(40),
    description: z.string().trim().max(500).default(""),
    fields: z.array(Field).max(limits.fields).default([]),
    /** The field whose text stands in the title of an application. */
    summary: FieldName.nullable().default(null),
    /** Something that two applications may not use at the same time: a room, a car. */
    overlap: z.object({ resource: FieldName, time: FieldName }).nullable().default(null),
    /** The ledger from which an application gets its number when it is submitted. */
    seriesId: z.uuid().nullable().default(null),
    process: FormProcess,
  })
  // Two fields of one name would be one property of the schema in which a form is kept.
  .superRefine(({ fields }, context) => {
    refuseTwice(fields, ["fields"], context);
    for (const [at, field] of fields.entries())
      if (field.kind === "table") refuseTwice(field.columns, ["fields", at, "columns"], context);
  })
  .meta({ id: "ApplicationForm" });
export type Form = z.infer<typeof Form>;

function refuseTwice(
  list: readonly { name: string; title: string }[],
  place: readonly (string | number)[],
  context: z.RefinementCtx,
): void {
  for (const [at, { name, title }] of list.entries())
    if (list.findIndex((one) => one.name === name) < at)
      context.addIssue({
        code: "custom",
        path: [...place, at, "name"],
        message: `“${title}”的名称“${name}”与前面的重复，请改一个名称。 / The name “${name}” of “${title}” is used above. Change it.`,
      });
}
