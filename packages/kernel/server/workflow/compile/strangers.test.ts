import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { xmlText } from "../../../contract/workflow/index.ts";
import { AppError } from "../../base/index.ts";
import { outcomeOf, readyToRun } from "../testing/judge.ts";
import { compileProcess } from "./compile.ts";

/** A folder with process files of any origin; nothing is judged without it. */
const folder = process.env.PROCESS_FILES;

/** What became of a file; `waits`: it is published, and a case of it says what keeps it from going on. */
async function fateOf(bytes: Uint8Array): Promise<"foreign text" | "runs" | "refused" | "waits"> {
  const xml = xmlText(bytes);
  if (xml === undefined) return "foreign text";
  await compileProcess(xml);
  try {
    return (await outcomeOf(await readyToRun(xml), new Map())) === "runs" ? "runs" : "refused";
  } catch (error) {
    // Conditions of other products ask for what scripts of theirs would set.
    if (error instanceof AppError || (error as Error).message.startsWith("no end in sight")) return "waits";
    throw error;
  }
}

test.runIf(folder)(
  "whatever a process file holds, it runs or is refused; none ends the program",
  async () => {
    const files = await readdir(folder!, { recursive: true });
    const fates: Record<string, number> = {};
    for (const file of files.filter((name) => /\.(?:bpmn2?|xml)$/i.test(name))) {
      const fate = await fateOf(await readFile(join(folder!, file))).catch((error) => {
        throw new Error(file, { cause: error });
      });
      fates[fate] = (fates[fate] ?? 0) + 1;
    }
    expect(fates).not.toEqual({});
    console.info(fates);
  },
  3_600_000,
);
