import { z } from "zod";
import { FieldName } from "../form/field-name.ts";
import { limits } from "../form/fields.ts";

/** Whom a step of a simple process finds. */
export const StepHandler = z.discriminatedUnion("find", [
  /** The head of the applicant's department; for the head, the leader above. */
  z.object({ find: z.literal("departmentLeader") }),
  /** The leader one level above whoever handled the step before. */
  z.object({ find: z.literal("leaderAbove") }),
  /** One of the unit's leaders, chosen by whoever handles the step before (分管领导). */
  z.object({ find: z.literal("chosenLeader") }),
  /** Holders of a role in the applicant's unit. */
  z.object({ find: z.literal("role"), role: z.enum(["leader", "officeDirector", "clerk"]) }),
  z.object({ find: z.literal("person"), personIds: z.array(z.uuid()).max(20) }),
  /** Whoever is named in a field of the form. */
  z.object({ find: z.literal("field"), field: FieldName }),
]);
export type StepHandler = z.infer<typeof StepHandler>;

/** One step of a simple process: those who are asked one after the other. */
export const Step = z
  .object({
    name: z.string().trim().min(1).max(30),
    handler: StepHandler,
    /** With several: whoever comes first, any of them decides, or all of them. */
    finish: z.enum(["one", "anyOf", "allOf"]).default("one"),
    /** Asked only when this holds (FEEL over the fields of the form). */
    when: z.string().trim().min(1).max(500).nullable().default(null),
    /** Working days in which it is to be handled. */
    days: z.int().min(1).max(90).nullable().default(null),
    opinion: z.enum(["required", "optional"]).default("optional"),
    /** Whether the handler may refuse the application. */
    refuses: z.boolean().default(true),
    /** Fields of the form that the handler may fill in or change; required ones must be there before the step is completed. */
    fills: z.array(FieldName).max(limits.fields).default([]),
  })
  .meta({ id: "ApplicationStep" });
export type Step = z.infer<typeof Step>;

/** What applications of a form run: steps one after the other, or a process that was drawn and published. */
export const FormProcess = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("steps"), steps: z.array(Step).max(20) }),
  z.object({ kind: z.literal("published"), key: z.string().max(200) }),
]);
export type FormProcess = z.infer<typeof FormProcess>;

/** 科长→分管领导→办公室: the usual way of small matters, to be taken as it is. */
export const usualSteps: readonly Step[] = [
  step("科室负责人审核", { find: "departmentLeader" }),
  step("分管领导审批", { find: "chosenLeader" }),
  { ...step("办公室办理", { find: "role", role: "officeDirector" }), refuses: false },
];

function step(name: string, handler: StepHandler): Step {
  return { name, handler, finish: "one", when: null, days: 2, opinion: "optional", refuses: true, fills: [] };
}
