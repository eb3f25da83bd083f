import type { Fault } from "../../../contract/base/index.ts";
import { type Actor, AppError, type WriteContext } from "../../base/index.ts";
import type { Published } from "../store/insert-version.ts";
import { publishProcess } from "./publish-process.ts";

/**
 * Publishes many BPMN files in one transaction, all or none of them: one commit and one audit row instead of one for each. A
 * file that calls another comes after it.
 * @throws AppError workflow.process_refused with every fault of every file; paths begin with the file's place from 0 on
 */
export async function publishProcesses(
  context: WriteContext & { actor?: Actor | undefined },
  files: readonly string[],
): Promise<Published[]> {
  const published: Published[] = [];
  const faults: Fault[] = [];
  for (const [place, xml] of files.entries())
    try {
      published.push(await publishProcess(context, xml));
    } catch (error) {
      if (!(error instanceof AppError) || !error.faults) throw error;
      faults.push(...error.faults.map((fault) => ({ ...fault, path: `files.${place}.${fault.path}` })));
    }
  if (faults.length > 0) throw new AppError("workflow.process_refused", {}, faults);
  return published;
}
