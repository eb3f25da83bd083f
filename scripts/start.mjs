// npm start: brings the checkout to where it runs, then serves. Plain JavaScript without dependencies, because it runs
// before anything is installed, on whatever Node (20 or later) is there.
import { ensureOffice } from "./setup/office.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { runPinned } from "./setup/pinned-node.mjs";

ensurePackages({ development: false });
ensureOffice();
await runPinned("apps/server/main.ts", ["serve"]);
