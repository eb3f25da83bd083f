import { applicationMatter, applicationsModule } from "@tz/applications/server";
import { archivesModule } from "@tz/archives/server";
import { checkingModule } from "@tz/checking/server";
import { documentSubject } from "@tz/documents/contract";
import {
  documentMatter,
  documentsModule,
  incomingMatter,
  incomingPapers,
  outgoingPapers,
  sealablePapers,
} from "@tz/documents/server";
import type { Module } from "@tz/kernel/server/base";
import { kernelFloors } from "@tz/kernel/server/floors";
import {
  opinionProof,
  opinionSignatures,
  sealedForms,
  sealsLacking,
  sealsModule,
  signAsUnit,
  trustedAuthorities,
} from "@tz/seals/server";
import { healthModule } from "./health.ts";
import { systemModule } from "./system/module.ts";

/** Documents are sealed, and opinions about them signed, by the seals. */
const sealing: Parameters<typeof documentsModule>[0] = {
  forms: ({ db }, id) => sealedForms(db, { type: documentSubject, id }),
  signatures: ({ db }, about) => opinionSignatures(db, about),
  proof: ({ db }, about, contents) => opinionProof(db, about, contents),
  lacking: (db, document, signers) => sealsLacking(db, { type: documentSubject, ...document }, signers),
};

/** What the server is made of. A module adds its tables, routes and jobs by standing in this list. */
export const modules: readonly Module[] = [
  ...kernelFloors,
  documentsModule(sealing),
  archivesModule({
    sources: [outgoingPapers(sealing), incomingPapers(sealing)],
    signer: { sign: signAsUnit, trust: trustedAuthorities },
  }),
  sealsModule({ papers: [sealablePapers], matters: [documentMatter, incomingMatter, applicationMatter] }),
  applicationsModule(opinionSignatures),
  checkingModule,
  healthModule,
  systemModule,
];
