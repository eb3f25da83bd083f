import type { ProcessesCheck } from "../../../contract/workflow/index.ts";
import { type Db, type Services, sql } from "../../base/index.ts";
import type { Called } from "../compile/calls.ts";
import { type Compiled, compileProcess } from "../compile/compile.ts";
import { calledProcesses } from "../store/calls.ts";
import { hashOf } from "../store/insert-version.ts";
import { knownNames } from "../store/known-names.ts";
import { presentFault } from "./check-process.ts";

/**
 * What publishing these files together would come to, each by itself; nothing is written. Those that call others of them find
 * them, and come after them in the order that is answered.
 */
export async function checkProcesses(db: Db, services: Services, files: readonly string[]): Promise<ProcessesCheck> {
  const found = new Map<number, Compiled>();
  const order: number[] = [];
  const together = new Map<string, Called>();
  const compile = (xml: string) =>
    compileProcess(
      xml,
      (names) => knownNames(db, services, names),
      async (keys) => new Map([...(await calledProcesses(db, keys)), ...together]),
    );
  for (let left = [...files.keys()], before = -1; left.length > 0 && left.length !== before; ) {
    before = left.length;
    for (const place of left) {
      const compiled = await compile(files[place]!);
      found.set(place, compiled);
      if (!compiled.graph) continue;
      order.push(place);
      together.set(compiled.graph.key, { graph: compiled.graph, number: 0 });
    }
    left = left.filter((place) => waitsForAnother(found.get(place)!));
  }
  const newest = await newestOf(db, [...together.keys()]);
  return { order, files: [...files.keys()].map((place) => verdictOn(found.get(place)!, files[place]!, newest)) };
}

const waitsForAnother = ({ faults = [] }: Compiled) => faults.some(({ code }) => code === "call_unknown");

interface Newest {
  key: string;
  latest: number;
  hash: Buffer;
}

/** By the unique key of process_definition. */
async function newestOf(db: Db, keys: readonly string[]): Promise<Map<string, Newest>> {
  const { rows } = await sql<Newest>`
    select d.key, d.latest, v.hash from kernel.process_definition d
    join kernel.process_version v on v.definition_id = d.id and v.number = d.latest
    where d.key = any (${keys})`.execute(db);
  return new Map(rows.map((row) => [row.key, row]));
}

type Verdict = ProcessesCheck["files"][number];

function verdictOn({ graph, faults, remarks }: Compiled, xml: string, newest: ReadonlyMap<string, Newest>): Verdict {
  if (!graph)
    return { key: null, name: null, change: "refused", number: null, faults: faults.map(presentFault), remarks };
  const { key, name } = graph;
  const before = newest.get(key);
  const isSame = before?.hash.equals(hashOf(xml)) ?? false;
  const change = before ? (isSame ? "same" : "next") : "first";
  return { key, name, change, number: before ? before.latest + (isSame ? 0 : 1) : 1, faults: [], remarks };
}
