import type { ProcessCheck, ProcessFault } from "../../../contract/workflow/index.ts";
import type { Db, Services } from "../../base/index.ts";
import { compileProcess } from "../compile/compile.ts";
import type { CompileFault } from "../compile/faults.ts";
import { calledProcesses } from "../store/calls.ts";
import { knownNames } from "../store/known-names.ts";

/** Everything that keeps a file from being published, and what of it would have no effect; nothing is written. */
export async function checkProcess(db: Db, services: Services, xml: string): Promise<ProcessCheck> {
  const { faults = [], remarks } = await compileProcess(
    xml,
    (names) => knownNames(db, services, names),
    (keys) => calledProcesses(db, keys),
  );
  return { faults: faults.map(presentFault), remarks };
}

/** A fault as whoever draws is told of it. */
export const presentFault = ({ element, name, code, zh, en }: CompileFault): ProcessFault => ({
  element,
  name,
  code,
  message: { zh, en },
});
