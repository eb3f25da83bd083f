import { readFile, writeFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { xmlText } from "../../../contract/workflow/index.ts";
import { codesOf, outcomeOf, readyToRun } from "../testing/judge.ts";
import type { Called } from "./calls.ts";
import { compileProcess } from "./compile.ts";

const page = new URL("../../../../../docs/other-processes.md", import.meta.url);

interface Collection {
  archive: string;
  title: string;
}

const collections: Collection[] = [
  { archive: "camunda-bpm-examples", title: "camunda/camunda-bpm-examples, commit 8b86bcf8 (Apache-2.0)" },
  {
    archive: "flowable-engine",
    title: "flowable/flowable-engine, commit 53e93b66: examples, samples, manual and applications (Apache-2.0)",
  },
  {
    archive: "bpmn-miwg-test-suite",
    title: "bpmn-miwg/bpmn-miwg-test-suite, folder Reference, commit bc9f858c (CC BY 3.0)",
  },
];

async function filesOf(archive: string): Promise<[name: string, xml: string][]> {
  const bytes = await readFile(new URL(`../testing/elsewhere/${archive}.zip`, import.meta.url));
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith(".bpmn") || name.endsWith(".xml"));
  return files.map(([name, content]) => [name, xmlText(content) ?? strFromU8(content)]);
}

/** Every file of a collection with its verdicts: as it is, and adapted with handlers and actions filled in. */
async function judge({ archive, title }: Collection): Promise<string[]> {
  const files = await filesOf(archive);
  const ready = new Map<string, string>();
  const known = new Map<string, Called>();
  for (const [name, xml] of files) ready.set(name, await readyToRun(xml));
  // Those that are called come first, so that those that call them find them.
  for (let round = 0; round < 3; round += 1)
    for (const xml of ready.values()) {
      const { graph } = await compileProcess(xml, undefined, async () => known);
      if (graph) known.set(graph.key, { graph, number: 1 });
    }
  const rows = await Promise.all(
    files.map(async ([name, xml]) => {
      const { faults = [] } = await compileProcess(xml);
      for (const fault of faults)
        expect(`${name}: ${fault.zh} ${fault.en}`).not.toMatch(/\{\w+\}(?![”’])|undefined|~\d/);
      return `| ${name} | ${faults.length === 0 ? "publishes" : codesOf(faults)} | ${await outcomeOf(ready.get(name)!, known)} |`;
    }),
  );
  return [
    `## ${title}`,
    "",
    "| file | as it is | adapted, with handlers and actions filled in |",
    "|---|---|---|",
    ...rows,
    "",
  ];
}

test("every file of the public collections is refused with the reasons written down, or runs to its end", {
  timeout: 120_000,
}, async () => {
  const text = await readFile(page, "utf8");
  const head = text.slice(0, text.indexOf("\n## ") + 1);
  const tables: string[] = [];
  for (const collection of collections) tables.push(...(await judge(collection)));
  const wanted = `${head}${tables.join("\n")}`;
  if (process.env.UPDATE_PAGES) await writeFile(page, wanted);
  else expect(text).toBe(wanted);
  expect(wanted.match(/\| runs \|/g)!.length).toBeGreaterThan(100);
});
