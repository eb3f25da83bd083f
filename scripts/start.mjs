// npm start: brings the checkout to where it runs, then serves, and starts the server again when it dies. Plain JavaScript
// without dependencies, because it runs before anything is installed, on whatever Node (20 or later) is there.
import { keepServing } from "./setup/keep-serving.mjs";
import { ensureOffice } from "./setup/office.mjs";
import { ensurePackages } from "./setup/packages.mjs";

ensurePackages({ development: false });
ensureOffice();
await keepServing();
