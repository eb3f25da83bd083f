import { applicationsModule } from "@tz/applications/server";
import { archivesModule } from "@tz/archives/server";
import { checkingModule } from "@tz/checking/server";
import { documentSubject } from "@tz/documents/contract";
import { documentsModule, incomingPapers, outgoingPapers, sealablePapers } from "@tz/documents/server";
import type { Module } from "@tz/kernel/server/base";
import { kernelFloors } from "@tz/kernel/server/floors";
import { sealedForms, sealsModule } from "@tz/seals/server";
import { healthModule } from "./health.ts";
import { systemModule } from "./system/module.ts";

const documentsToArchive = outgoingPapers(({ db }, id) => sealedForms(db, { type: documentSubject, id }));

/** What the server is made of. A module adds its tables, routes and jobs by standing in this list. */
export const modules: readonly Module[] = [
  ...kernelFloors,
  documentsModule,
  archivesModule({ sources: [documentsToArchive, incomingPapers] }),
  sealsModule({ papers: [sealablePapers] }),
  applicationsModule,
  checkingModule,
  healthModule,
  systemModule,
];
