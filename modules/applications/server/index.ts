import { defineModule, type Module } from "@tz/kernel/server/base";
import { noSignatures } from "@tz/seals/contract";
import {
  applicationsErrors,
  applicationsEvents,
  applicationsJobEvents,
  applicationsPermissions,
} from "../contract/index.ts";
import { applicationActions, applicationCase } from "./case-type.ts";
import { workflowFollowers } from "./follow-workflow.ts";
import { forgottenDrafts, remindDrafts } from "./jobs.ts";
import { applicationFiles, applicationReferences } from "./lookups.ts";
import { noticeSubscribers } from "./notices.ts";
import type { SignaturesOf } from "./print/print-sheet.ts";
import { requireFilled } from "./require-filled.ts";
import { applicationsRoutes } from "./routes.ts";
import { applicationSearchable } from "./searchable.ts";
import { applicationsUnitUses } from "./unit-uses.ts";

export { applicationMatter } from "./opinion-matter.ts";

/** Applications (通用申请): kinds that an office draws without code, filled in, handled and counted. */
export const applicationsModule = (signatures: SignaturesOf = async () => noSignatures): Module =>
  defineModule({
    name: "applications",
    migrations: new URL("./migrations/", import.meta.url),
    permissions: applicationsPermissions,
    errors: applicationsErrors,
    events: { ...applicationsEvents, ...applicationsJobEvents },
    routes: applicationsRoutes(signatures),
    fileOwners: [applicationFiles],
    caseTypes: [applicationCase],
    actions: applicationActions,
    witnesses: [requireFilled],
    searchables: [applicationSearchable],
    references: [applicationReferences],
    ruleSets: [forgottenDrafts],
    unitUses: applicationsUnitUses,
    jobs: { "applications.remind-drafts": remindDrafts },
    // At nine in the morning of China, when people begin to work.
    cron: [{ job: "applications.remind-drafts", at: "5 1 * * *" }],
    subscribers: [...workflowFollowers, ...noticeSubscribers],
  });
