import { parseArgs } from "node:util";
import { killDrill } from "./kill/index.ts";
import { workflowDrill } from "./workflow/index.ts";

type Four = [number, number, number, number];

const use = `Use: npm run drill -- kill [--share 0.01] [--seconds N] [--kills N] [--seed N] [--json]
     npm run drill -- workflow [--seconds N] [--kills N] [--seed N] [--json]
  kill       kills the server and its database again and again while a year of documents is replayed, and counts at the end
  workflow   kills servers and breaks connections within operations of many people on the same cases, before and after commits
  --share    how much of the year's 450 documents (and their copies to all units) is replayed; 1 is the whole year
  --seconds  goes on until so much time has passed
  --kills    goes on until there were so many outages (workflow: of each kind, at least 5)
  --seed     repeats the random choices of a former run
  --json     prints the result as one JSON object in the last line`;

const options = readOptions();
if (options === undefined) {
  console.error(use);
  process.exit(2);
}
const { drill, documents, ...rest } = options;
const report =
  drill === "kill"
    ? await killDrill({ ...rest, documents })
    : await workflowDrill({ ...rest, blows: Math.max(5, rest.kills) });
if (drill === "workflow") console.error(JSON.stringify(report, null, 2));
if (options.json) console.log(JSON.stringify(report));
process.exit(report.ok ? 0 : 1);

function readOptions() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        share: { type: "string", default: "0.02" },
        seconds: { type: "string", default: "0" },
        kills: { type: "string", default: "0" },
        seed: { type: "string", default: String(Math.floor(Math.random() * 1e9)) },
        json: { type: "boolean", default: false },
      },
    });
    const [drill] = positionals;
    const [share, seconds, kills, seed] = [values.share, values.seconds, values.kills, values.seed].map(Number) as Four;
    if (
      (drill !== "kill" && drill !== "workflow") ||
      positionals.length > 1 ||
      !(share > 0 && share <= 1) ||
      !(seconds >= 0) ||
      !(kills >= 0) ||
      !Number.isInteger(seed)
    )
      return;
    return { drill, documents: Math.max(1, Math.round(share * 450)), seconds, kills, seed, json: values.json };
  } catch {
    return undefined;
  }
}
