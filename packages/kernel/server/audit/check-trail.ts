import type { AuditCheckResult, AuditFault } from "../../contract/audit/index.ts";
import { asSystem, type JobContext } from "../base/index.ts";
import { verifyAudit } from "./verify.ts";

/** Faults that are kept with a check; the command line names every one. */
const NAMED = 100;

/** A moment as it can be shown; null for one that a forger put beyond what a calendar knows. */
const momentOf = (at: string | null) => (at !== null && Number.isNaN(Date.parse(at)) ? null : at);

/**
 * The job `audit.check`: recomputes the chain, every night and when it is asked for. What it found is a row of the trail
 * itself, so that it is sealed like the rest; faults are told to the audit administrators.
 */
export async function checkTrail({ services, db, log }: JobContext): Promise<void> {
  const named: AuditFault[] = [];
  const counts = await verifyAudit(db, {
    report(fault) {
      if (named.length < NAMED) named.push({ ...fault, at: momentOf(fault.at) });
    },
  });
  const result: AuditCheckResult = { ...counts, named };
  if (counts.faults > 0) log.error(result, "the audit trail was tampered with");
  await asSystem(services, "audit.check", async ({ note, emit }) => {
    note({ ...result });
    if (counts.faults > 0) emit("audit.faults-found", { faults: counts.faults });
  });
}
