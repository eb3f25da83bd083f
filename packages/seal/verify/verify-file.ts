import { verifyOfd } from "../ofd/verify-ofd.ts";
import { verifyPdf } from "../pdf/verify-pdf.ts";
import type { Trust } from "../x509/chain.ts";
import { type FileReport, unreadable } from "./report.ts";

/** Checks whatever is handed in, by its first bytes. Never throws. */
export function verifyFile(bytes: Buffer, trust: Trust, now: Date): FileReport {
  if (bytes.length >= 22 && bytes.toString("latin1", 0, 2) === "PK") return verifyOfd(bytes, trust, now);
  return bytes.subarray(0, 1024).includes("%PDF-") ? verifyPdf(bytes, trust, now) : unreadable(null);
}
