// npm run bench -- NAME [--json]: runs one benchmark of bench/ on the pinned Node.
import { ensurePackages } from "./setup/packages.mjs";
import { runPinned } from "./setup/pinned-node.mjs";

ensurePackages({ development: true });
await runPinned("bench/run.ts", process.argv.slice(2));
