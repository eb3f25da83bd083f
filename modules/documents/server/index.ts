import { defineModule, type Module } from "@tz/kernel/server/base";
import {
  documentsErrors,
  documentsEvents,
  documentsJobEvents,
  documentsPermissions,
  incomingErrors,
  incomingEvents,
  incomingPermissions,
} from "../contract/index.ts";
import { fileOwners } from "./file-owners.ts";
import { incomingSubscribers } from "./incoming/follow-workflow.ts";
import { incomingCase, incomingFiles } from "./incoming/kinds.ts";
import { incomingRoutes } from "./incoming/routes.ts";
import { incomingSearchable } from "./incoming/searchable.ts";
import { forgottenRules } from "./jobs/forgotten-rules.ts";
import { remindForgotten } from "./jobs/remind-forgotten.ts";
import { noticeSubscribers } from "./notices.ts";
import { printRoutes } from "./print/print-routes.ts";
import { outgoingCase } from "./process.ts";
import { outgoingRoutes } from "./routes.ts";
import { noSealing, type Sealing } from "./sealing/sealing.ts";
import { searchables } from "./searchables.ts";
import { outgoingSubscribers } from "./subscribers.ts";
import { documentsUnitUses } from "./unit-uses.ts";

export { incomingPapers } from "./archiving/incoming-papers.ts";
export { outgoingPapers } from "./archiving/outgoing-papers.ts";
export { documentMatter, incomingMatter } from "./sealing/opinion-matters.ts";
export { sealablePapers } from "./sealing/sealable-papers.ts";

/** Official documents (公文): drafted, signed off, numbered and dispatched by a unit. */
export const documentsModule = (sealing: Sealing = noSealing): Module =>
  defineModule({
    name: "documents",
    migrations: new URL("./migrations/", import.meta.url),
    permissions: { ...documentsPermissions, ...incomingPermissions },
    errors: { ...documentsErrors, ...incomingErrors },
    events: { ...documentsEvents, ...documentsJobEvents, ...incomingEvents },
    routes: [...outgoingRoutes(sealing), ...printRoutes(sealing), ...incomingRoutes],
    fileOwners: [...fileOwners, incomingFiles],
    caseTypes: [outgoingCase, incomingCase],
    processes: new URL("./processes/", import.meta.url),
    searchables: [...searchables, incomingSearchable],
    unitUses: documentsUnitUses,
    ruleSets: [forgottenRules],
    jobs: { "documents.remind-forgotten": remindForgotten },
    // At nine in the morning of China, when people begin to work.
    cron: [{ job: "documents.remind-forgotten", at: "0 1 * * *" }],
    subscribers: [...outgoingSubscribers, ...noticeSubscribers, ...incomingSubscribers],
  });
