import { Readable } from "node:stream";
import { checkFile, FileRefused, type FileVerdict } from "@tz/check/server";
import { type Actor, AppError, rawRoute, readBody, type Services } from "@tz/kernel/server/base";
import { CheckReport, checkingErrors, mostBytes } from "../contract/index.ts";
import { citationFindings } from "./citation-findings.ts";
import { loadKnowledge } from "./load-knowledge.ts";

/** Judges a file that somebody sends; the file itself is not kept. */
export const checkUploadedFile = rawRoute({
  method: "POST",
  path: "/api/checking",
  name: "checking.check-file",
  summary: { zh: "核查公文格式（Word、PDF、OFD）", en: "Check the form of a Word, PDF or OFD file" },
  access: "checking.check",
  heavy: true,
  streams: ["application/octet-stream", "application/pdf", "application/ofd"],
  answers: { 200: CheckReport },
  refuses: Object.keys(checkingErrors),
  async handler({ request, reply, actor, services }) {
    if (!(request.body instanceof Readable)) throw new AppError("checking.unknown_kind");
    const file = await readBody(request.body, mostBytes, () => new AppError("checking.too_large"));
    const verdict = await checkFile(file, await loadKnowledge(services.db)).catch((error: unknown) => {
      throw error instanceof FileRefused ? new AppError(`checking.${error.fault}`) : error;
    });
    const report = await reportOf(verdict, services, actor);
    return reply.type("application/json; charset=utf-8").header("cache-control", "no-store").send(report);
  },
});

async function reportOf(verdict: FileVerdict, services: Services, actor: Actor): Promise<CheckReport> {
  const { source, form, untold, notices, sheets } = verdict;
  const findings = [...verdict.findings, ...(await citationFindings(services, actor, verdict.citations))];
  const count = (severity: "error" | "hint") => findings.filter((finding) => finding.severity === severity).length;
  const counts = { error: count("error"), hint: count("hint") };
  // Reads what the schema names and leaves out the rest, such as fonts' own names.
  return CheckReport.parse({ source, form, untold, notices, sheets, findings, counts });
}
