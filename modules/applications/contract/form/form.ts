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
  .meta({ id: "ApplicationForm" });
export type Form = z.infer<typeof Form>;
