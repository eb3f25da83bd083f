import { readFile, stat } from "node:fs/promises";
import type { Finding } from "@tz/check";
import { checkFile, FileRefused, type FileVerdict, limits } from "@tz/check/server";
import { checkingErrors } from "@tz/checking/contract";
import type { Config } from "@tz/kernel/server/base";

const usage = "npm run check-document FILE [--json]    FILE: .docx, .pdf, .ofd";

/**
 * `npm run check-document FILE`: judges a Word, PDF or OFD file by GB/T 9704-2012 without a server. Ends with 0 where
 * there is no error, 1 where there is one, 2 where the file cannot be judged.
 */
export async function run(_config: Config, args: readonly string[]): Promise<void> {
  const file = args.find((argument) => !argument.startsWith("--"));
  const isJson = args.includes("--json");
  if (file === undefined) return refuse(usage, isJson);
  try {
    const verdict = await checkFile(await contentOf(file));
    console.log(isJson ? JSON.stringify(reportOf(file, verdict), null, 2) : textOf(file, verdict));
    process.exitCode = errorsIn(verdict) > 0 ? 1 : 0;
  } catch (error) {
    refuse(sentenceOf(error, file), isJson);
  }
}

async function contentOf(file: string): Promise<Uint8Array> {
  const { size } = await stat(file);
  if (size > limits.file) throw new FileRefused("too_large");
  return readFile(file);
}

function refuse(sentence: string, isJson: boolean): void {
  if (isJson) console.log(JSON.stringify({ refused: sentence }));
  else console.error(sentence);
  process.exitCode = 2;
}

function sentenceOf(error: unknown, file: string): string {
  if (error instanceof FileRefused) {
    const { zh, en } = checkingErrors[`checking.${error.fault}`];
    return `${file}: ${zh} ${en}`;
  }
  if (error instanceof Error && "code" in error) return `${file}: 无法读取文件。Cannot be read (${error.code}).`;
  throw error;
}

const errorsIn = ({ findings }: FileVerdict) => findings.filter(({ severity }) => severity === "error").length;

/** For programs: what was found, without the pages. */
function reportOf(file: string, { source, form, findings, notices, untold, citations, sheets }: FileVerdict) {
  return { file, source, form, pages: sheets.length, findings, untold, citations, notices };
}

function textOf(file: string, verdict: FileVerdict): string {
  const { findings, notices, sheets, untold } = verdict;
  const errors = errorsIn(verdict);
  const lines = [
    `${file}: ${sheets.length} 面，错误 ${errors} 处，提示 ${findings.length - errors} 处。`,
    ...findings.map(lineOf),
    ...(untold > 0 ? [`同类问题另有 ${untold} 处。`] : []),
    ...notices.map(({ zh }) => `说明：${zh}`),
  ];
  return lines.join("\n");
}

function lineOf({ severity, rule, clause, place, found, remedy }: Finding): string {
  const where = place
    ? `第 ${place.sheet + 1} 面 (${Math.round(place.x)}, ${Math.round(place.y)}, ${Math.round(place.width)}×${Math.round(place.height)} mm)`
    : "全文";
  return `  ${severity === "error" ? "错误" : "提示"} ${rule} ${where} ${found.zh}${remedy.zh}〔${clause}〕`;
}
