import { notFound, query } from "@tz/kernel/server/base";
import { z } from "zod";
import { ApplicationView } from "../../contract/index.ts";
import { maySee } from "../policy.ts";
import { loadApplication } from "../store/applications.ts";
import { presentApplication } from "../store/present.ts";

/** One application with its form and what the reader may do. */
export const readApplication = query({
  name: "applications.read",
  summary: { zh: "查看申请", en: "Read an application" },
  access: "applications.use",
  input: z.object({ applicationId: z.uuid() }),
  output: ApplicationView,
  async run({ db, actor, input, now, services }) {
    const record = await loadApplication(db, { actor, now }, input.applicationId);
    if (!record || !maySee(actor, record.access)) throw notFound();
    return presentApplication(services, db, actor, record, now);
  },
});
