import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Paper } from "@tz/typeset";
import { writeWord } from "../../modules/documents/server/word/write-word.ts";
import { quantile } from "../stage.ts";
import { processorTime } from "./processor-time.ts";

const ROUNDS = 3;

/** LibreOffice without a window and with settings of its own in a temporary folder. */
export interface LibreOffice {
  /** Processor time of starting and ending without a document, in milliseconds. */
  start(): number;
  /** Processor time of one more Word file in a call that already converts another to PDF, in milliseconds. */
  documentTime(paper: Paper, copies: number): Promise<number>;
  close(): void;
}

/** LibreOffice where `soffice` (or the program of TONGZHENG_SOFFICE) is found. */
export function openLibreOffice(): LibreOffice | undefined {
  const program = process.env.TONGZHENG_SOFFICE ?? "soffice";
  if (spawnSync(program, ["--version"]).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "tz-soffice-"));
  const call = (...more: string[]): number => {
    const before = processorTime(process.pid);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const { status } = spawnSync(program, [profile, "--headless", "--norestore", ...more]);
    if (status !== 0) throw new Error(`${program} ended with ${status}`);
    return processorTime(process.pid) - before;
  };
  const start = () => call("--terminate_after_init");
  start(); // writes its settings
  return {
    start: () => median(start),
    documentTime: async (paper, copies) => {
      const file = await writeWord(paper);
      const paths = Array.from({ length: copies + 1 }, (_, index) => join(folder, `${index}.docx`));
      for (const path of paths) writeFileSync(path, file);
      const convert = (count: number) => call("--convert-to", "pdf", "--outdir", folder, ...paths.slice(0, count));
      return median(() => (convert(copies + 1) - convert(1)) / copies);
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

const median = (work: () => number) => quantile(Array.from({ length: ROUNDS }, work), 0.5);
