import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { xmlText } from "../../../contract/workflow/index.ts";
import { AppError } from "../../base/index.ts";
import { outcomeOf, readyToRun } from "../testing/judge.ts";
import { compileProcess } from "./compile.ts";

/** A folder with process files of any origin, one folder within for each collection; nothing is judged without it. */
const folder = process.env.PROCESS_FILES;

const fates = ["publishes", "runs", "refused", "waits", "foreign text"] as const;
type Fate = (typeof fates)[number];

/** What became of a file: as it is, and adapted; `waits`: it is published, and a case says what keeps it from going on. */
async function fatesOf(bytes: Uint8Array): Promise<Fate[]> {
  const xml = xmlText(bytes);
  if (xml === undefined) return ["foreign text"];
  const { graph } = await compileProcess(xml);
  return [...(graph ? ["publishes" as const] : []), await fateOnceAdapted(xml)];
}

async function fateOnceAdapted(xml: string): Promise<Fate> {
  try {
    return (await outcomeOf(await readyToRun(xml), new Map())) === "runs" ? "runs" : "refused";
  } catch (error) {
    // Conditions of other products ask for what scripts of theirs would set.
    if (error instanceof AppError || (error as Error).message.startsWith("no end in sight")) return "waits";
    throw error;
  }
}

/** Every process file in a folder, each text once. */
async function textsIn(collection: string): Promise<Map<string, Uint8Array>> {
  const texts = new Map<string, Uint8Array>();
  const seen = new Set<string>();
  for (const name of await readdir(collection, { recursive: true })) {
    if (!/\.(?:bpmn2?|xml)$/i.test(name)) continue;
    const bytes = await readFile(join(collection, name));
    if (!seen.has(bytes.toString("latin1"))) texts.set(name, bytes);
    seen.add(bytes.toString("latin1"));
  }
  return texts;
}

test.runIf(folder)(
  "whatever a process file holds, it runs or is refused; none ends the program",
  async () => {
    console.info(`| collection | files | ${fates.join(" | ")} |`);
    for (const collection of await readdir(folder!)) {
      const files = await textsIn(join(folder!, collection));
      const count = new Map<Fate, number>();
      for (const [file, bytes] of files) {
        const found = await fatesOf(bytes).catch((error) => {
          throw new Error(`${collection}/${file}`, { cause: error });
        });
        for (const fate of found) count.set(fate, (count.get(fate) ?? 0) + 1);
      }
      expect(files.size).toBeGreaterThan(0);
      console.info(`| ${[collection, files.size, ...fates.map((fate) => count.get(fate) ?? 0)].join(" | ")} |`);
    }
  },
  3_600_000,
);
