import { type Actor, type Command, drainJobs, execute, type Services, sql } from "@tz/kernel/server/base";
import type { Cast } from "./cast.ts";

/** Lets people of the demo do what they would do in the office, through the same commands, at the demo's time. */
export class StageManager {
  readonly services: Services;
  readonly cast: Cast;
  readonly #commands: ReadonlyMap<string, Command>;
  readonly #stopped: AbortSignal | undefined;

  /** @param stopped after it nothing more is begun: what is asked for throws its reason */
  constructor(services: Services, cast: Cast, stopped?: AbortSignal) {
    this.services = services;
    this.cast = cast;
    this.#stopped = stopped;
    const routes = services.registry.routes.filter((route) => route.kind === "command");
    this.#commands = new Map(routes.map(({ command }) => [command.name, command]));
  }

  /** Runs a command by its name as somebody. */
  async act<T = Record<string, unknown>>(name: string, actor: Actor, input: object): Promise<T> {
    this.#stopped?.throwIfAborted();
    const command = this.#commands.get(name);
    if (!command) throw new Error(`the demo asks for the command ${name}, which no module has`);
    const { result } = await execute(this.services, command, { actor, input: command.input.parse(input) });
    return result as T;
  }

  async drain(): Promise<void> {
    this.#stopped?.throwIfAborted();
    await drainJobs(this.services);
  }

  /** Who has the case now, and at which step. */
  async standing(type: string, id: string): Promise<{ taskId: string; node: string; actor: Actor }[]> {
    const { rows } = await sql<{ id: string; node: string; person_id: string; unit_id: string }>`
      select t.id, t.node, t.person_id, t.unit_id
      from kernel.process_instance i join kernel.task t on t.instance_id = i.id and t.state = 'open'
      where i.case_type = ${type} and i.case_id = ${id} and i.status = 'running' order by t.id`.execute(
      this.services.db,
    );
    return rows.map((row) => ({
      taskId: row.id,
      node: row.node,
      actor: this.cast.byPerson(row.person_id, row.unit_id),
    }));
  }
}
