// npm start: brings the checkout to where it runs, then serves, and starts the server again when it dies. Plain JavaScript
// without dependencies, because it runs before anything is installed, on whatever Node (20 or later) is there.
import { keepServing } from "./setup/keep-serving.mjs";
import { ensureOffice } from "./setup/office.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { followNpm } from "./setup/pinned-node.mjs";

// First: npm may be killed while packages are installed or pages are built.
followNpm();
ensurePackages({ development: false });
ensureOffice();
await keepServing();
