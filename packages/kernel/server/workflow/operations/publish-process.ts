import { readdir, readFile } from "node:fs/promises";
import { type Actor, AppError, asSystem, type Services, StartError, sql, type WriteContext } from "../../base/index.ts";
import { compileProcess } from "../compile/compile.ts";
import { asProblem } from "../compile/faults.ts";
import type { Graph } from "../compile/graph.ts";
import { callersOf, lockCalled, noteCalls } from "../store/calls.ts";
import { hashOf, insertVersion, type Published } from "../store/insert-version.ts";
import { knownNames } from "../store/known-names.ts";

/**
 * Publishes a BPMN file as the newest version of its process; running cases stay on theirs. The same text as the newest
 * version makes no new one, so it may run at every start. Whoever calls the process gets a new version with it.
 * @throws AppError workflow.process_refused with every fault and its remedy
 */
export async function publishProcess(context: Publishing, xml: string): Promise<Published> {
  const { tx, services } = context;
  const graph = await requireGraph(
    context,
    xml,
    (names) => knownNames(tx, services, names),
    (keys) => lockCalled(tx, keys),
  );
  const published = await insertVersion(context, { graph, xml });
  await afterPublishing(context, published, graph);
  return published;
}

export type Publishing = WriteContext & { actor?: Actor | undefined };

/** Compiles a file. @throws AppError workflow.process_refused */
export async function requireGraph(
  { actor }: Publishing,
  ...file: Required<Parameters<typeof compileProcess>>
): Promise<Graph> {
  const { graph, faults } = await compileProcess(...file);
  if (graph) return graph;
  throw new AppError("workflow.process_refused", {}, asProblem(faults, actor?.language ?? "zh-CN"));
}

/** Notes what a new version calls, and publishes those that call it again. */
export async function afterPublishing(context: Publishing, published: Published, graph: Graph): Promise<void> {
  const { definitionId, key, number, isNew } = published;
  if (!isNew) return;
  // A first version is called by nobody; one that calls nobody needs no note where no earlier one did.
  if (graph.calls || number > 1) await noteCalls(context.tx, definitionId, graph);
  if (number === 1) return;
  for (const caller of await callersOf(context.tx, key)) await publishAgain(context, caller);
}

/** Whoever calls a process gets a version with its new one; names are not looked up again, for nothing of its own has changed. */
async function publishAgain(context: Publishing, { name, bpmn }: { name: string; bpmn: string }): Promise<void> {
  const { graph, faults } = await compileProcess(bpmn, undefined, (keys) => lockCalled(context.tx, keys));
  if (graph) {
    const { definitionId } = await insertVersion(context, { graph, xml: bpmn }, true);
    await noteCalls(context.tx, definitionId, graph);
    return;
  }
  const language = context.actor?.language ?? "zh-CN";
  const of = language === "en" ? `Process “${name}”, which calls it: ` : `调用它的流程“${name}”：`;
  const problem = asProblem(faults, language).map((fault) => ({ ...fault, path: "", message: of + fault.message }));
  throw new AppError("workflow.process_refused", {}, problem);
}

/** Publishes the `*.bpmn` files of every module; a file that cannot be published stops the start with its reasons. */
export async function publishFolders(services: Services): Promise<void> {
  for (const { processes } of services.registry.modules) {
    if (!processes) continue;
    const files = (await readdir(processes)).filter((file) => file.endsWith(".bpmn")).sort();
    for (const file of files) await publishFile(services, new URL(file, processes));
  }
}

async function publishFile(services: Services, file: URL): Promise<void> {
  const xml = await readFile(file, "utf8");
  if (await isNewest(services, xml)) return;
  try {
    await asSystem(services, "workflow.publish-process", async (context) => {
      const published = await publishProcess(context, xml);
      context.subject({ type: "process", id: published.definitionId });
      context.note({ key: published.key, number: published.number });
    });
  } catch (error) {
    if (!(error instanceof AppError) || !error.faults) throw error;
    const reasons = error.faults.map(({ message }) => message).join(" ");
    throw new StartError({
      zh: `流程文件 ${file.pathname} 不能发布，请修改后重新启动：${reasons}`,
      en: `The process file ${file.pathname} cannot be published; correct it and start again: ${reasons}`,
    });
  }
}

/** An ordinary start writes nothing, not even an audit row. */
async function isNewest({ db }: Services, xml: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from kernel.process_version v
    join kernel.process_definition d on d.id = v.definition_id and d.latest = v.number
    where v.hash = ${hashOf(xml)}`.execute(db);
  return rows.length > 0;
}
