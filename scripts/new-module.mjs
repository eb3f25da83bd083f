// npm run new-module NAME: makes a module of the shape that all have.
import { ensurePackages } from "./setup/packages.mjs";
import { runPinned } from "./setup/pinned-node.mjs";

ensurePackages({ development: true });
await runPinned("scripts/new-module/main.ts", process.argv.slice(2));
