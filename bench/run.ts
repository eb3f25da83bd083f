import { readdir } from "node:fs/promises";

/** What a benchmark file exports: it prints as it goes and returns its figures. */
interface Benchmark {
  run(): Promise<object>;
}

const [name, ...flags] = process.argv.slice(2);
const folder = new URL("./", import.meta.url);
const known = (await readdir(folder, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

if (name === undefined || !known.includes(name)) {
  console.error(`Name one of the benchmarks: ${known.join(", ")}, e.g. npm run bench -- ${known[0]} --json`);
  process.exit(1);
}
const benchmark: Benchmark = await import(new URL(`${name}/index.ts`, folder).href);
const figures = await benchmark.run();
if (flags.includes("--json")) console.log(JSON.stringify({ benchmark: name, ...figures }));
else console.table(figures);
process.exit(0);
