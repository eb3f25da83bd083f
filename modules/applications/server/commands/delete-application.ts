import { command, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { applicationSubject } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { lockApplication } from "../store/applications.ts";
import { keepFiles } from "../values/files.ts";

/** Deletes a draft that was never submitted. */
export const deleteApplication = command({
  name: "applications.delete",
  summary: { zh: "删除申请草稿", en: "Delete a draft of an application" },
  access: "applications.use",
  input: z.object({ applicationId: z.uuid(), version: z.int() }),
  output: z.object({}),
  load: (context, { applicationId }) => lockApplication(context.tx, context, applicationId),
  version: ({ version }) => version,
  may: (actor, { access }) => mayDo("delete", actor, access),
  async run({ record, ...context }) {
    await keepFiles(context, record.id, []);
    await sql`delete from applications.application where id = ${record.id}`.execute(context.tx);
    context.subject({ type: applicationSubject, id: record.id, unitId: record.unit_id });
    return {};
  },
});
