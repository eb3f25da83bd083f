import { end, handlers, processXml, start, user } from "../../../packages/kernel/server/workflow/testing/process.ts";

const clerk = (name: string) => user({ name }, handlers({ find: "role", role: "clerk", of: "case" }));

/** A process in two versions; who stands at the step that the second lacks cannot be migrated. */
export const manyXml = (version: 1 | 2) =>
  processXml({
    id: "many",
    name: "批量演练",
    nodes: { s: start(), hold: clerk("承办"), ...(version === 1 && { file: clerk("归档") }), e: end() },
    flows: version === 1 ? ["s hold", "hold file", "file e"] : ["s hold", "hold e"],
  });
