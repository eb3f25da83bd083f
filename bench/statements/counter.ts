import { AsyncLocalStorage } from "node:async_hooks";
import type { Services } from "@tz/kernel/server/base";

/** How often something ran, and how many statements it sent to the database. */
interface Tally {
  runs: number;
  statements: number;
}

/** Counts what the database is asked, under the name of what is going on. */
export class Counter {
  readonly #tallies = new Map<string, Tally>();
  readonly #inside = new AsyncLocalStorage<Tally>();
  /** Who is counted where nothing is going on that has a name. */
  #otherwise: Tally = { runs: 0, statements: 0 };
  /** Hears of every statement, to look at them. */
  onStatement: ((name: string, text: string) => void) | undefined;

  constructor({ pool, together }: Services) {
    const counting =
      (send: (...parts: unknown[]) => unknown) =>
      (...parts: unknown[]) =>
        this.#count(parts[0]) ?? send(...parts);
    pool.on("connect", (client) =>
      Object.assign(client, { query: counting(client.query.bind(client) as (...parts: unknown[]) => unknown) }),
    );
    Object.assign(together, { run: counting(together.run as (...parts: unknown[]) => unknown) });
  }

  /** Everything that `work` asks, and what is asked beside it by nobody in particular, counts under this name. */
  async alone<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.#otherwise = this.#run(name);
    return this.within(name, work, this.#otherwise);
  }

  /** Everything that `work` asks counts under this name, whatever goes on beside it. */
  within<T>(name: string, work: () => T, tally = this.#run(name)): T {
    return this.#inside.run(tally, work);
  }

  forget(): void {
    this.#tallies.clear();
  }

  /** Runs and statements by name. */
  tallies(): ReadonlyMap<string, Tally> {
    return this.#tallies;
  }

  #run(name: string): Tally {
    const tally = this.#tallies.get(name) ?? { runs: 0, statements: 0 };
    tally.runs += 1;
    this.#tallies.set(name, tally);
    return tally;
  }

  #count(asked: unknown): undefined {
    const tally = this.#inside.getStore() ?? this.#otherwise;
    tally.statements += 1;
    if (!this.onStatement) return;
    const name = [...this.#tallies].find(([, known]) => known === tally)?.[0] ?? "other";
    this.onStatement(name, typeof asked === "string" ? asked : (asked as { text: string }).text);
  }
}
