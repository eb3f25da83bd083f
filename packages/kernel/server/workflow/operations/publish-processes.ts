import type { Fault } from "../../../contract/base/index.ts";
import { AppError } from "../../base/index.ts";
import type { Known, Names } from "../compile/check-names.ts";
import { lockCalled } from "../store/calls.ts";
import { insertVersions, type Published, type Version } from "../store/insert-version.ts";
import { knownNames } from "../store/known-names.ts";
import { afterPublishing, type Publishing, requireGraph } from "./publish-process.ts";

/**
 * Publishes many BPMN files in one transaction, all or none of them: one commit and one audit row instead of one for each, and two
 * statements for all that do not build on each other. A file that calls another comes after it.
 * @throws AppError workflow.process_refused with every fault of every file; paths begin with the file's place from 0 on
 */
export async function publishProcesses(context: Publishing, files: readonly string[]): Promise<Published[]> {
  const batch = new Batch(context);
  for (const [place, xml] of files.entries()) await batch.add(place, xml);
  return batch.finish();
}

/** Files that are compiled wait here until one builds on them. */
class Batch {
  readonly #context: Publishing;
  readonly #published: Published[] = [];
  readonly #faults: Fault[] = [];
  readonly #known = new Map<string, Promise<Known>>();
  #waiting = new Map<string, Version & { place: number }>();

  constructor(context: Publishing) {
    this.#context = context;
  }

  add(place: number, xml: string): Promise<void> {
    return this.#noting(place, async () => {
      const { tx } = this.#context;
      const graph = await requireGraph(
        this.#context,
        xml,
        (names) => this.#namesOf(names),
        async (keys) => {
          await this.#write();
          return lockCalled(tx, keys);
        },
      );
      if (this.#waiting.has(graph.key)) await this.#write();
      this.#waiting.set(graph.key, { place, graph, xml });
    });
  }

  /** @throws AppError workflow.process_refused */
  async finish(): Promise<Published[]> {
    await this.#write();
    if (this.#faults.length > 0) throw new AppError("workflow.process_refused", {}, this.#faults);
    return this.#published;
  }

  /** Files of one office use the same few names. */
  #namesOf(names: Names): Promise<Known> {
    const { tx, services } = this.#context;
    const key = JSON.stringify(names);
    const known = this.#known.get(key) ?? knownNames(tx, services, names);
    this.#known.set(key, known);
    return known;
  }

  async #write(): Promise<void> {
    const files = [...this.#waiting.values()];
    this.#waiting = new Map();
    if (files.length === 0) return;
    for (const [at, published] of (await insertVersions(this.#context, files)).entries()) {
      const { place, graph } = files[at]!;
      this.#published[place] = published;
      await this.#noting(place, () => afterPublishing(this.#context, published, graph));
    }
  }

  async #noting(place: number, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof AppError) || !error.faults) throw error;
      this.#faults.push(...error.faults.map((fault) => ({ ...fault, path: `files.${place}.${fault.path}` })));
    }
  }
}
