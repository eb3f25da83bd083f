import { z } from "zod";
import type { Bilingual } from "../../../contract/base/index.ts";
import { InterveneRequest, JumpRequest, OnCase } from "../../../contract/workflow/index.ts";
import { command } from "../../base/index.ts";
import { requireTerminable, requireUnsettled } from "../module.ts";
import { intervene } from "../operations/intervene.ts";
import { lockCase } from "../store/load.ts";
import { Moved, movedTo } from "./acting.ts";

type Intervention = Parameters<typeof intervene>[2];

/** Something that whoever keeps the cases of a unit does to a running one. */
function intervention<Shape extends z.ZodRawShape>(
  name: string,
  summary: Bilingual,
  shape: Shape,
  operationOf: (input: z.output<z.ZodObject<Shape>>) => Intervention,
) {
  return command({
    name: `workflow.${name}`,
    summary,
    input: z.object({ ...OnCase.shape, ...InterveneRequest.shape }).and(z.object(shape)),
    output: Moved,
    access: "workflow.manageCases",
    load: ({ tx }, { type, id }) => lockCase(tx, { type, id }),
    may: (actor, record) => record.unitId === actor.unitId,
    async run({ input, record, ...context }) {
      const operation = operationOf(input);
      if (operation.kind === "terminate") requireTerminable(context.services, record.case.type);
      if (operation.kind === "terminate" || operation.kind === "jump")
        await requireUnsettled(context.services, context.tx, record.case);
      context.subject({ type: record.case.type, id: record.case.id, unitId: record.unitId });
      context.note({ title: record.title, reason: input.reason });
      return movedTo(await intervene(context, record, operation, input.reason));
    },
  });
}

export const jumpCase = intervention(
  "jump",
  { zh: "跳转环节", en: "Take a case to another step" },
  { step: JumpRequest.shape.step, personIds: JumpRequest.shape.personIds },
  ({ step, personIds = [] }) => ({ kind: "jump", step, persons: personIds }),
);
export const suspendCase = intervention("suspend", { zh: "暂停流程", en: "Suspend a case" }, {}, () => ({
  kind: "suspend",
}));
export const resumeCase = intervention("resume", { zh: "恢复流程", en: "Resume a case" }, {}, () => ({
  kind: "resume",
}));
export const terminateCase = intervention("terminate", { zh: "终止流程", en: "End a case early" }, {}, () => ({
  kind: "terminate",
}));
