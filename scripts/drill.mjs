// npm run drill -- NAME [options]: breaks the program on purpose and counts whether anything was lost, on the pinned Node.
import { ensurePackages } from "./setup/packages.mjs";
import { runPinned } from "./setup/pinned-node.mjs";

ensurePackages({ development: true });
await runPinned("drill/run.ts", process.argv.slice(2));
