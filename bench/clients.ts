import { randomUUID } from "node:crypto";

/** Answers of one kind of request: how long each took, in milliseconds. */
export class Timings {
  readonly #times = new Map<string, number[]>();

  add(name: string, milliseconds: number): void {
    const times = this.#times.get(name);
    if (times) times.push(milliseconds);
    else this.#times.set(name, [milliseconds]);
  }

  /** How many answers there are. */
  get count(): number {
    return [...this.#times.values()].reduce((sum, times) => sum + times.length, 0);
  }

  all(): number[] {
    return [...this.#times.values()].flat();
  }

  byName(): ReadonlyMap<string, number[]> {
    return this.#times;
  }
}

type Around = <T>(name: string, send: () => Promise<T>) => Promise<T>;

/** Sends requests as signed-in persons, each timed. Anything but success ends the benchmark: its figure would mean nothing. */
export class Clients {
  readonly #origin: string;
  readonly #cookies: Record<string, string>;
  readonly #around: Around;
  readonly timings: Timings;

  constructor(
    origin: string,
    cookies: Record<string, string>,
    timings: Timings,
    around: Around = (_name, send) => send(),
  ) {
    this.#origin = origin;
    this.#cookies = cookies;
    this.#around = around;
    this.timings = timings;
  }

  get<T>(person: string, name: string, path: string): Promise<T> {
    return this.#around(name, () => this.#send(person, name, "GET", path, undefined));
  }

  post<T>(person: string, name: string, path: string, body: object = {}): Promise<T> {
    return this.#around(name, () => this.#send(person, name, "POST", path, body));
  }

  async #send<T>(person: string, name: string, method: string, path: string, body: object | undefined): Promise<T> {
    const begun = performance.now();
    const response = await fetch(this.#origin + path, {
      method,
      headers: { cookie: this.#cookies[person]!, "idempotency-key": randomUUID(), "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    this.timings.add(name, performance.now() - begun);
    if (!response.ok) throw new Error(`${name}: ${response.status} ${JSON.stringify(answer)}`);
    return answer as T;
  }
}

/** Runs the tasks with so many at the same time. */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
