import { adaptProcess } from "../compile/adapt.ts";
import type { Called } from "../compile/calls.ts";
import { compileProcess } from "../compile/compile.ts";
import { fillIn } from "./fill-in.ts";
import { playOut } from "./play-out.ts";

const CASES = 5;

/** A generator of numbers that repeats itself from one run to the next. */
function numbers(): (below: number) => number {
  let last = 20260101;
  return (below) => {
    last = (last * 1_103_515_245 + 12_345) % 2_147_483_648;
    return below > 0 ? Math.floor((last / 2_147_483_648) * below) : 0;
  };
}

/** Codes of faults, each once. */
export const codesOf = (faults: readonly { code: string }[]) =>
  [...new Set(faults.map(({ code }) => code))].sort().join(", ");

/** A file of another product as the designer's checks adapt it, with handlers and actions filled in. */
export async function readyToRun(xml: string): Promise<string> {
  const { bpmn } = await adaptProcess(xml);
  return fillIn(bpmn).catch(() => bpmn);
}

/**
 * What becomes of such a file: `runs`, or the codes of what keeps it from being published.
 * @throws Error where it is published and then does not come to its end
 */
export async function outcomeOf(xml: string, known: ReadonlyMap<string, Called>): Promise<string> {
  const { graph, faults } = await compileProcess(xml, undefined, async () => known);
  if (!graph) return codesOf(faults);
  const random = numbers();
  for (let cases = 0; cases < CASES; cases += 1) playOut(graph, random);
  return "runs";
}
