/** So many people work at the same time, each at one thing after the other: what one person is asked twice waits for the first. */
export class OfficeHours {
  #free: number;
  readonly #waiting: (() => void)[] = [];
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(width: number) {
    this.#free = width;
  }

  /** Does what this person has to do, once they and a place are free. */
  async as<T>(person: string, work: () => Promise<T>): Promise<T> {
    const mine = Promise.resolve(this.#turns.get(person)).then(() => this.atWork(work));
    this.#turns.set(
      person,
      mine.catch(() => undefined),
    );
    return await mine;
  }

  /** Does what somebody has to do who is asked nothing else meanwhile, once a place is free. */
  async atWork<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}
