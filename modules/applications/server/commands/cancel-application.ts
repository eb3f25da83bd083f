import { command } from "@tz/kernel/server/base";
import { openTasksOf, terminateInstance } from "@tz/kernel/server/workflow";
import { z } from "zod";
import { ApplicationStatus, applicationSubject } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { caseOf, lockApplication } from "../store/applications.ts";
import { endApplication } from "../store/end-application.ts";

const called = { zh: "撤销申请", en: "called off" };

/** 撤销: the applicant, or who goes on for them, calls off an application that is under way; whoever has it has it no more. */
export const cancelApplication = command({
  name: "applications.cancel",
  summary: { zh: "撤销申请", en: "Call off an application" },
  access: "applications.use",
  input: z.object({ applicationId: z.uuid(), version: z.int(), reason: z.string().trim().min(1).max(200) }),
  output: ApplicationStatus,
  load: (context, { applicationId }) => lockApplication(context.tx, context, applicationId),
  version: ({ version }) => version,
  may: (actor, { access }) => mayDo("cancel", actor, access),
  async run({ input, record, ...context }) {
    const handlers = await openTasksOf(context.tx, caseOf(record.id));
    await terminateInstance(context, { case: caseOf(record.id), reason: input.reason, called });
    await endApplication(context, record, "cancelled", input.reason);
    context.subject({ type: applicationSubject, id: record.id, unitId: record.unit_id });
    context.note({ reason: input.reason });
    const by = { personId: context.actor.personId, name: context.actor.name };
    const handlerIds = [...new Set(handlers.map(({ personId }) => personId))];
    context.emit("applications.cancelled", { applicationId: record.id, handlerIds, by });
    return { id: record.id, version: record.version + 1, state: "cancelled" as const, number: record.number };
  },
});
