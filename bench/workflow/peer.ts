import { EventEmitter } from "node:events";
import { newId, type Services, sql } from "@tz/kernel/server/base";
import { Engine } from "bpmn-engine";
import type { Shape } from "./processes.ts";

interface Waiting {
  id: string;
  environment: { output: Record<string, unknown> };
  signal(message?: unknown): void;
}

/** One case in bpmn-engine, with its state in the database after the start and after each step. */
class PeerCase {
  readonly #services: Services;
  readonly #id = newId();
  #engine: Engine;
  waiting: Waiting[] = [];

  constructor(services: Services, { name, peerXml }: Shape) {
    this.#services = services;
    this.#engine = new Engine({ name, source: peerXml });
  }

  async begin(): Promise<void> {
    await this.#engine.execute({ listener: this.#listener() });
    await this.save();
  }

  #listener(): EventEmitter {
    const listener = new EventEmitter();
    listener.on("activity.wait", (task: Waiting) => this.waiting.push(task));
    return listener;
  }

  async save(): Promise<void> {
    const state = JSON.stringify(await this.#engine.getState());
    await sql`/*kept*/ insert into kernel.bench_peer (id, state) values (${this.#id}, ${state})
      on conflict (id) do update set state = excluded.state`.execute(this.#services.db);
  }

  /** As in a server that keeps nothing of its cases in memory: the state comes from the database. */
  async reload(): Promise<void> {
    const { rows } = await sql<{ state: never }>`/*kept*/
      select state from kernel.bench_peer where id = ${this.#id}`.execute(this.#services.db);
    await this.#engine.stop();
    this.waiting = [];
    this.#engine = new Engine().recover(rows[0]!.state);
    await this.#engine.resume({ listener: this.#listener() });
  }
}

/**
 * Plays one case to its end.
 * @param stateless whether the state is loaded again before each step; otherwise the case stays in memory
 * @returns how many user tasks were handled
 */
export async function playPeer(services: Services, shape: Shape, stateless: boolean): Promise<number> {
  const peer = new PeerCase(services, shape);
  await peer.begin();
  let tasks = 0;
  let toSendBack = shape.sendsBack;
  while (peer.waiting.length > 0) {
    if (stateless) await peer.reload();
    const task = peer.waiting.shift()!;
    if (task.id === "b") {
      task.environment.output.b = toSendBack;
      toSendBack = false;
    }
    task.signal();
    tasks += 1;
    await peer.save();
  }
  return tasks;
}
