// npm run seed, backup, restore, …: runs one command of the server's program on the pinned Node.
import { ensurePackages } from "./setup/packages.mjs";
import { runPinned } from "./setup/pinned-node.mjs";

ensurePackages({ development: false });
await runPinned("apps/server/main.ts", process.argv.slice(2));
