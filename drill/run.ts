import { parseArgs } from "node:util";
import { killDrill } from "./kill/index.ts";
import { workflowDrill } from "./workflow/index.ts";

/** A year of Baotou's city government. */
const YEAR = { documents: 450, copies: 60_000 };

const use = `Use: npm run drill -- kill [--share 0.01] [--seconds N] [--kills N] [--pause 2.7] [--seed N] [--json]
     npm run drill -- workflow [--seconds N] [--kills N] [--seed N] [--json]
  kill       kills the server and its database again and again while a year of documents is replayed, and counts at the end
  workflow   kills servers and breaks connections within operations of many people on the same cases, before and after commits
  --share    how much of the year is replayed; 1 is all of it: 450 documents, and more until 60,000 copies were handled by their units
  --seconds  goes on until so much time has passed
  --kills    goes on until there were so many outages (workflow: of each kind, at least 5)
  --pause    seconds between two outages on the average, at random moments
  --seed     repeats the random choices of a former run
  --json     prints the result as one JSON object in the last line`;

const options = readOptions();
if (options === undefined) {
  console.error(use);
  process.exit(2);
}
const { drill, ...rest } = options;
const report =
  drill === "kill" ? await killDrill(rest) : await workflowDrill({ ...rest, blows: Math.max(5, rest.kills) });
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
        pause: { type: "string", default: "2.7" },
        seed: { type: "string", default: String(Math.floor(Math.random() * 1e9)) },
        json: { type: "boolean", default: false },
      },
    });
    const [drill] = positionals;
    const [share, seconds, kills] = [Number(values.share), Number(values.seconds), Number(values.kills)];
    const [pause, seed] = [Number(values.pause), Number(values.seed)];
    if ((drill !== "kill" && drill !== "workflow") || positionals.length > 1 || !Number.isInteger(seed)) return;
    if (!(share > 0 && share <= 1) || !(seconds >= 0) || !(kills >= 0) || !(pause > 0)) return;
    const documents = Math.max(1, Math.round(share * YEAR.documents));
    return { drill, documents, copies: share * YEAR.copies, seconds, kills, pause, seed, json: values.json };
  } catch {
    return undefined;
  }
}
