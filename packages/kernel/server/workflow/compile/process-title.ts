import { type BpmnElement, readDefinitions } from "./bpmn.ts";

const LONGEST = 200;

/** What the process of a file is called. */
export interface ProcessTitle {
  key: string;
  name: string;
}

/** Reads no more of a file than what its process is called, so that unfinished ones have a title; undefined without a process. */
export async function processTitle(xml: string): Promise<ProcessTitle | undefined> {
  const definitions = await readDefinitions(xml);
  const elements = (definitions?.rootElements ?? []) as BpmnElement[];
  const processes = elements.filter(({ $type }) => $type === "bpmn:Process");
  const process = processes.find(({ isExecutable }) => isExecutable === true) ?? processes[0];
  if (!process) return undefined;
  const key = storable(process.id ?? "");
  return { key, name: storable(process.name ?? "") || key };
}

/** PostgreSQL keeps neither NUL nor half surrogates, which a file may write as `&#0;`. */
const storable = (text: string) => text.replaceAll("\0", "").toWellFormed().slice(0, LONGEST).toWellFormed();
