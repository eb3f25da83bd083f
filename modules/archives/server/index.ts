import { defineModule, type Module } from "@tz/kernel/server/base";
import { archivesErrors, archivesEvents, archivesJobEvents, archivesPermissions } from "../contract/index.ts";
import { destroyApproved } from "./appraisal/destroy.ts";
import type { Source } from "./archiving/archive-paper.ts";
import { archiveOne, findForgotten, retryUnit, subscribersOf } from "./archiving/subscribers.ts";
import { endDueBorrowings } from "./borrowing/end-due.ts";
import { checkArchived } from "./checks/check-item.ts";
import { itemFiles } from "./file-owner.ts";
import { takeInPackage } from "./imports/take-in.ts";
import type { Signer } from "./packages/sign-platform.ts";
import { archivesRoutes } from "./routes.ts";
import { itemSearchable } from "./searchable.ts";

export { archivePaper } from "./archiving/archive-paper.ts";

/** What the server's program hands in. */
export interface ArchivesPorts {
  /** Modules whose finished papers are archived. */
  sources: readonly Source[];
  /** Signs packages in a unit's name; the platform does without one. */
  signer?: Signer;
}

/** Archives of units (档案): finished papers archive themselves, are kept, lent, handed over, and destroyed with approval. */
export const archivesModule = ({ sources, signer }: ArchivesPorts): Module =>
  defineModule({
    name: "archives",
    migrations: new URL("./migrations/", import.meta.url),
    permissions: archivesPermissions,
    errors: archivesErrors,
    events: { ...archivesEvents, ...archivesJobEvents },
    routes: archivesRoutes(signer),
    fileOwners: [itemFiles],
    searchables: [itemSearchable],
    subscribers: subscribersOf(sources),
    jobs: {
      "archives.archive-one": archiveOne(sources),
      "archives.take-in-package": takeInPackage(signer),
      "archives.retry-unit": retryUnit,
      "archives.find-forgotten": findForgotten(sources),
      "archives.check": ({ services }, { itemId }: { itemId: string }) => checkArchived(services, itemId),
      "archives.destroy": destroyApproved,
      "archives.end-due-borrowings": endDueBorrowings,
    },
    cron: [
      // At three in the morning of China.
      { job: "archives.find-forgotten", at: "0 19 * * *" },
      { job: "archives.end-due-borrowings", at: "5 * * * *" },
    ],
  });
