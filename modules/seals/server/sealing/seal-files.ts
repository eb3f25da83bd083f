import { AppError, notFound, type Services } from "@tz/kernel/server/base";
import { safeName } from "@tz/kernel/server/files";
import { type Algorithm, sealOfd, sealPdf } from "@tz/seal";
import { certificatePurpose, openKey } from "../authority/keys.ts";
import { drawingOf } from "../repository/drawing.ts";
import type { UseRow } from "../repository/uses.ts";
import { seals } from "../tables.ts";
import type { Papers } from "./papers.ts";
import { placesFor, printPaper } from "./print.ts";
import { readFile, storeFile } from "./stored.ts";

/** Sealed files that are stored and not yet anybody's. */
export interface SealedFiles {
  sealId: string;
  /** How many seals the files had before. */
  before: number;
  ofd: { id: string; sm3: string };
  pdf: { id: string; sm3: string };
}

/**
 * Puts a seal on a paper's OFD (SM2, GB/T 38540) and PDF (ECDSA, PAdES): on the files with the seals so far, or on new ones.
 * @throws AppError seals.not_ready, seals.no_seal, seals.no_place
 */
export async function sealFiles(services: Services, papers: Papers, use: UseRow, seam: boolean): Promise<SealedFiles> {
  const paper = await papers.load(services, use.subject_id);
  if (!paper?.isApproved) throw new AppError("seals.not_ready");
  const seal = await openSeal(services, use);
  const printed = await printPaper(services, papers, use.subject_id);
  const places = placesFor(printed, use.signature, seal.drawing, seam);
  const kept = await seals(services.db)
    .selectFrom("seals.paper")
    .selectAll()
    .where("subject_type", "=", use.subject_type)
    .where("subject_id", "=", use.subject_id)
    .executeTakeFirst();
  const base = kept
    ? {
        ofd: await readFile(services, services.db, kept.ofd_file),
        pdf: await readFile(services, services.db, kept.pdf_file),
      }
    : printed.files();
  const now = services.clock.now();
  const ofd = sealOfd(base.ofd, { seal: seal.esl, ...seal.sm2 }, places, now);
  const pdf = sealPdf(base.pdf, { name: seal.name, drawing: seal.drawing, ...seal.p256 }, places, now);
  const named = (extension: string) => safeName(`${paper.title}（已用印）.${extension}`) ?? `sealed.${extension}`;
  return {
    sealId: seal.id,
    before: kept?.seals ?? 0,
    ofd: await storeFile(services, named("ofd"), ofd),
    pdf: await storeFile(services, named("pdf"), pdf),
  };
}

/** The seal in use with both its keys. @throws AppError seals.no_seal also when a certificate has expired */
async function openSeal(services: Services, use: UseRow) {
  const row = await seals(services.db)
    .selectFrom("seals.seal")
    .selectAll()
    .where("id", "=", use.live_seal)
    .where("state", "=", "active")
    .executeTakeFirst();
  if (!row?.esl || !row.valid_until || row.valid_until <= services.clock.now()) throw new AppError("seals.no_seal");
  return {
    id: row.id,
    name: row.name,
    esl: row.esl,
    drawing: drawingOf(row),
    sm2: await holderOf(services, row.certificate_id, "sm2"),
    p256: await holderOf(services, row.outside_certificate_id, "p256"),
  };
}

async function holderOf(services: Services, id: string | null, algorithm: Algorithm) {
  const row = await seals(services.db)
    .selectFrom("seals.certificate")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw notFound();
  return {
    certificate: row.certificate,
    key: await openKey(services.config, row, algorithm, certificatePurpose(row.id)),
  };
}
