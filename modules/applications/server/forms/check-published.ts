import { conditionNames, givenNames } from "@tz/kernel/contract/workflow";
import { type Db, sql } from "@tz/kernel/server/base";
import type { Graph } from "@tz/kernel/server/workflow";
import { canBeSeen, type Field, type FormFault, isApplicants, refuseAction, submitForm } from "../../contract/index.ts";

type Node = Graph["nodes"][string];
type Rule = Extract<Node, { kind: "user" }>["step"]["handlers"][number];

/** What keeps a published process from serving a form: steps and actions of other work, fields that the form lacks. */
export async function checkPublished(db: Db, key: string, fields: readonly Field[]): Promise<FormFault[]> {
  const graph = await newestGraph(db, key);
  const path = "process.key";
  if (!graph) return [{ path, code: "process_unknown", parameters: {} }];
  return faultsOf(graph, fields).map(({ code, parameters }) => ({
    path,
    code,
    parameters: { process: graph.name, ...parameters },
  }));
}

/** The newest version of a process; by its key. */
async function newestGraph(db: Db, key: string): Promise<Graph | undefined> {
  const { rows } = await sql<{ graph: Graph }>`
    select v.graph from kernel.process_definition d
    join kernel.process_version v on v.definition_id = d.id and v.number = d.latest where d.key = ${key}`.execute(db);
  return rows[0]?.graph;
}

/** Whether applications may run a process at all, whatever their fields. */
export const serves = (graph: Graph): boolean => foreignParts(graph).length === 0;

type Found = Pick<FormFault, "code" | "parameters">;

function faultsOf(graph: Graph, fields: readonly Field[]): Found[] {
  const known = new Set([...givenNames, ...fields.filter(canBeSeen).map(({ name }) => name)]);
  const nodes = Object.values(graph.nodes);
  const unknown = nodes.flatMap((node) =>
    [...new Set(namesIn(node))]
      .filter((name) => !known.has(name) && !setByStep(nodes, name))
      .map((name): Found => ({ code: "process_name_unknown", parameters: { what: nameOf(node), name } })),
  );
  const unfilled = fields
    .filter((field) => !isApplicants(field) && !setByStep(nodes, field.name))
    .map(({ title }): Found => ({ code: "nobody_fills", parameters: { what: title } }));
  return [...foreignParts(graph), ...unknown, ...unfilled];
}

const setByStep = (nodes: readonly Node[], name: string) =>
  nodes.some((node) => node.kind === "user" && node.step.fields.includes(name));

const nameOf = ({ name, id }: Node) => name || id;

function foreignParts(graph: Graph): Found[] {
  return Object.values(graph.nodes).flatMap((node): Found[] => {
    const what = nameOf(node);
    const form = node.kind === "start" ? node.form : node.kind === "user" ? node.step.form : null;
    if (form !== null && form !== submitForm) return [{ code: "process_foreign_step", parameters: { what } }];
    if (node.kind === "service" && node.action !== refuseAction)
      return [{ code: "process_foreign_action", parameters: { what } }];
    return [...firstChosen(graph, node)];
  });
}

/** A step right after the start whose handlers the applicant would have to choose. */
function firstChosen(graph: Graph, node: Node): Found[] {
  const first = node.kind === "start" ? graph.nodes[node.out[0]?.to ?? ""] : undefined;
  const chooses = first?.kind === "user" && first.step.handlers.some(({ find }) => find === "chosen");
  return first && chooses ? [{ code: "process_chooses_first", parameters: { what: nameOf(first) } }] : [];
}

/** The fields that a node's conditions, rules and deadlines ask for. */
function namesIn(node: Node): string[] {
  const conditions = node.out.flatMap(({ when }) => (when === null ? [] : conditionNames(when)));
  if (node.kind === "timer" || node.kind === "boundary") return [...conditions, ...fieldOf(node.time)];
  if (node.kind !== "user") return conditions;
  return [...conditions, ...node.step.handlers.flatMap(namesOfRule), ...(node.step.due ? fieldOf(node.step.due) : [])];
}

const fieldOf = (value: object): string[] => ("field" in value && typeof value.field === "string" ? [value.field] : []);

function namesOfRule(rule: Rule): string[] {
  if (rule.find === "field") return [rule.field];
  if (rule.find === "chosen") return rule.from.flatMap(namesOfRule);
  return "of" in rule && typeof rule.of === "object" ? fieldOf(rule.of) : [];
}
