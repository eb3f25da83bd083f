import { applicationsModule } from "@tz/applications/server";
import { archivesModule } from "@tz/archives/server";
import { checkingModule } from "@tz/checking/server";
import { documentsModule, incomingPapers, outgoingPapers } from "@tz/documents/server";
import type { Module } from "@tz/kernel/server/base";
import { kernelFloors } from "@tz/kernel/server/floors";
import { healthModule } from "./health.ts";
import { systemModule } from "./system/module.ts";

/** What the server is made of. A module adds its tables, routes and jobs by standing in this list. */
export const modules: readonly Module[] = [
  ...kernelFloors,
  documentsModule,
  archivesModule({ sources: [outgoingPapers, incomingPapers] }),
  applicationsModule,
  checkingModule,
  healthModule,
  systemModule,
];
