import type { AuditFault, AuditSeal } from "../../contract/audit/index.ts";
import type { Db } from "../base/index.ts";
import { verifyLinks } from "./verify-links.ts";
import { findUnlinkedRows, findVanishedRows } from "./verify-rows.ts";
import { verifyExportedSeal, verifySeals } from "./verify-seals.ts";

export type ReportFault = (fault: AuditFault) => void;

export interface VerifyOptions {
  /** A seal that was exported and kept elsewhere: everything up to it must still be there, unchanged. */
  exported?: AuditSeal;
  report: ReportFault;
  /** Called after each window of links with the position reached. */
  progress?(position: number): void;
}

export interface VerifyResult {
  rows: number;
  seals: number;
  faults: number;
}

/**
 * Recomputes the whole chain and compares it with what is stored: every changed, removed, inserted or re-ordered row,
 * every changed link and seal is reported. Reads in windows, so memory stays flat. What it cannot see is a trail
 * that somebody with all rights recomputed as a whole from some row on: a seal kept elsewhere finds that.
 */
export async function verifyAudit(db: Db, { exported, report, progress }: VerifyOptions): Promise<VerifyResult> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute((tx) => verifySnapshot(tx, { report, ...(exported && { exported }), ...(progress && { progress }) }));
}

/** The same within a transaction that the caller began; it must see one snapshot throughout. */
export async function verifySnapshot(db: Db, { exported, report, progress }: VerifyOptions): Promise<VerifyResult> {
  let faults = 0;
  const count: ReportFault = (fault) => {
    faults += 1;
    report(fault);
  };
  const lastPosition = await verifyLinks(db, count, progress);
  const seals = await verifySeals(db, lastPosition, count);
  await findUnlinkedRows(db, count);
  await findVanishedRows(db, count);
  if (exported) await verifyExportedSeal(db, exported, count);
  return { rows: lastPosition, seals, faults };
}
