// Who may import whom, checked over the whole tree, or that of the folder given.
import { resolve } from "node:path";
import { checkBoundaries } from "./boundaries/check.ts";
import { root } from "./setup/root.mjs";

const { files, faults } = checkBoundaries(resolve(process.argv[2] ?? root));
for (const fault of faults) console.error(fault);
console.log(`${files} files, ${faults.length} faults`);
if (files === 0) {
  console.error("Nothing was checked: name the folder that holds packages/, modules/ and apps/.");
  process.exit(2);
}
process.exit(faults.length === 0 ? 0 : 1);
