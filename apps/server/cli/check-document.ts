import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Finding } from "@tz/check";
import { checkFile, FileRefused, type FileVerdict, limits } from "@tz/check/server";
import { checkingErrors } from "@tz/checking/contract";
import type { Config } from "@tz/kernel/server/base";

const usage =
  "npm run check-document FILE... [--json]    FILE: .docx, .pdf, .ofd, 或者有这些文件的文件夹 or a folder that holds such files";

const judged = new Set([".docx", ".pdf", ".ofd"]);

/** A file and what became of it: a verdict, or the sentence that says why there is none. */
type Outcome = { file: string; verdict: FileVerdict } | { file: string; refused: string };

/**
 * `npm run check-document FILE...`: judges Word, PDF and OFD files, and those of folders, by GB/T 9704-2012 without a server.
 * Ends with 0 where there is no error, 1 where there is one, 2 where a file cannot be judged.
 */
export async function run(_config: Config, args: readonly string[]): Promise<void> {
  const named = args.filter((argument) => !argument.startsWith("--"));
  const isJson = args.includes("--json");
  const outcomes: Outcome[] = [];
  for (const file of (await Promise.all(named.map(filesAt))).flat()) {
    const outcome = await outcomeOf(file);
    outcomes.push(outcome);
    if (!isJson) tell(outcome);
  }
  if (outcomes.length === 0) return refuse(usage, isJson);
  if (isJson)
    console.log(JSON.stringify(outcomes.length === 1 ? reportOf(outcomes[0]!) : outcomes.map(reportOf), null, 2));
  else tellTogether(outcomes);
  process.exitCode = Math.max(...outcomes.map(exitOf));
}

/** Nothing to judge. */
function refuse(sentence: string, isJson: boolean): void {
  if (isJson) console.log(JSON.stringify({ refused: sentence }));
  else console.error(sentence);
  process.exitCode = 2;
}

/** The files to judge at a path: itself, or all of a folder, in the order of their names. */
async function filesAt(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const isJudged = (entry: Dirent) => entry.isFile() && judged.has(extname(entry.name).toLowerCase());
  return entries
    .filter(isJudged)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function outcomeOf(file: string): Promise<Outcome> {
  try {
    return { file, verdict: await checkFile(await contentOf(file)) };
  } catch (error) {
    return { file, refused: sentenceOf(error) };
  }
}

async function contentOf(file: string): Promise<Uint8Array> {
  const { size } = await stat(file);
  if (size > limits.file) throw new FileRefused("too_large");
  return readFile(file);
}

function sentenceOf(error: unknown): string {
  if (error instanceof FileRefused) {
    const { zh, en } = checkingErrors[`checking.${error.fault}`];
    return `${zh} ${en}`;
  }
  if (error instanceof Error && "code" in error) return `无法读取文件。Cannot be read (${error.code}).`;
  throw error;
}

const errorsIn = ({ findings }: FileVerdict) => findings.filter(({ severity }) => severity === "error").length;

function exitOf(outcome: Outcome): 0 | 1 | 2 {
  if ("refused" in outcome) return 2;
  return errorsIn(outcome.verdict) > 0 ? 1 : 0;
}

/** For programs: what was found, without the pages. */
function reportOf(outcome: Outcome) {
  if ("refused" in outcome) return outcome;
  const { source, form, findings, notices, untold, citations, sheets } = outcome.verdict;
  return { file: outcome.file, source, form, pages: sheets.length, findings, untold, citations, notices };
}

function tell(outcome: Outcome): void {
  if ("refused" in outcome) console.error(`${outcome.file}: ${outcome.refused}`);
  else console.log(textOf(outcome.file, outcome.verdict));
}

/** The sum of several files. */
function tellTogether(outcomes: readonly Outcome[]): void {
  if (outcomes.length < 2) return;
  const count = (exit: number) => outcomes.filter((outcome) => exitOf(outcome) === exit).length;
  const sentence = `共 ${outcomes.length} 个文件：无错误 ${count(0)} 个，有错误 ${count(1)} 个，无法核查 ${count(2)} 个。`;
  console.log(
    `${sentence} ${outcomes.length} files: ${count(0)} without error, ${count(1)} with errors, ${count(2)} not judged.`,
  );
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

const lineOf = ({ severity, rule, clause, place, found, remedy }: Finding): string =>
  `  ${severity === "error" ? "错误" : "提示"} ${rule} ${whereOf(place)} ${found.zh}${remedy.zh}〔${clause}〕`;

/** A Word file's paragraph or cell, whose page is only estimated; of the others the place on the page. */
function whereOf(place: Finding["place"]): string {
  if (!place) return "全文";
  const { sheet, spot } = place;
  const page = `第 ${sheet + 1} 面`;
  if (spot === undefined) {
    const [x, y, width, height] = [place.x, place.y, place.width, place.height].map(Math.round);
    return `${page} (${x}, ${y}, ${width}×${height} mm)`;
  }
  const words = place.text ? `“${place.text.slice(0, 20)}”` : "";
  if ("paragraph" in spot) return `第 ${spot.paragraph} 段${words}（约${page}）`;
  return `第 ${spot.table} 个表第 ${spot.row} 行第 ${spot.cell} 格${words}（约${page}）`;
}
