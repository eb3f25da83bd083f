import { defineModule, type Module } from "@tz/kernel/server/base";
import {
  sealsErrors,
  sealsEvents,
  sealsJobEvents,
  sealsPermissions,
  signInErrors,
  signInEvents,
} from "../contract/index.ts";
import { sealsSecrets } from "./authority/keys.ts";
import { sealedFiles } from "./file-owner.ts";
import { sealsHealth } from "./health.ts";
import { remindEnding } from "./jobs/remind-ending.ts";
import { reminderRules } from "./jobs/reminder-rules.ts";
import { registerSealNotices } from "./notices.ts";
import type { Matter } from "./opinions/matters.ts";
import { signOpinion } from "./opinions/sign-opinion.ts";
import { sealsRoutes } from "./routes.ts";
import { askSubscribers } from "./sealing/ask.ts";
import type { Papers } from "./sealing/papers.ts";
import { revokeOfLeaver } from "./sign-in/leaver.ts";
import { certificateSignIn } from "./sign-in/method.ts";
import { sealsUnitUses } from "./unit-uses.ts";

export { opinionProof, opinionSignatures } from "./opinions/for-papers.ts";
export { signAsUnit, trustedAuthorities } from "./packages/package-signer.ts";
export { sealsLacking } from "./sealing/lacking.ts";
export { sealedForms } from "./sealing/sealed-forms.ts";

/** What the server's program hands in. */
export interface SealsPorts {
  /** Modules whose papers are sealed. */
  papers: readonly Papers[];
  /** Modules about whose cases people write opinions. */
  matters?: readonly Matter[];
}

registerSealNotices();

/** Certificates and electronic seals (数字证书、电子印章): made by approval, kept by a keeper, used on what was signed off. */
export const sealsModule = ({ papers, matters = [] }: SealsPorts): Module =>
  defineModule({
    name: "seals",
    migrations: new URL("./migrations/", import.meta.url),
    permissions: sealsPermissions,
    errors: { ...sealsErrors, ...signInErrors },
    events: { ...sealsEvents, ...sealsJobEvents, ...signInEvents },
    routes: sealsRoutes(papers, matters),
    secrets: sealsSecrets,
    fileOwners: [sealedFiles(papers)],
    health: sealsHealth,
    unitUses: sealsUnitUses,
    ruleSets: [reminderRules],
    jobs: { "seals.remind-ending": remindEnding },
    // At nine in the morning of China, when people begin to work.
    cron: [{ job: "seals.remind-ending", at: "0 1 * * *" }],
    witnesses: [signOpinion(matters)],
    subscribers: [...askSubscribers(papers), revokeOfLeaver],
    signInMethods: [certificateSignIn],
  });
