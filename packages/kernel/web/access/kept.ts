const beginning = "tz.kept.";

/**
 * What somebody wrote in this tab and has not sent: it outlives the end of their session and is gone with the tab. Never shown to
 * whoever signs in next.
 */
export class Kept {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  read<T>(personId: string, place: string): T | undefined {
    try {
      return JSON.parse(this.#storage.getItem(keyOf(personId, place)) ?? "null") ?? undefined;
    } catch {
      return undefined; // somebody wrote something else there
    }
  }

  write(personId: string, place: string, value: unknown): void {
    try {
      this.#storage.setItem(keyOf(personId, place), JSON.stringify(value));
    } catch {
      this.drop(personId, place); // there is no room: better nothing than what was written before
    }
  }

  drop(personId: string, place: string): void {
    this.#storage.removeItem(keyOf(personId, place));
  }

  /** Whether this person wrote something that was neither sent nor left behind. */
  holds(personId: string): boolean {
    return Object.keys(this.#storage).some((key) => key.startsWith(keyOf(personId, "")));
  }

  /** Forgets everything but what this person wrote; without one, everything. */
  forget(exceptOf?: string): void {
    for (const key of Object.keys(this.#storage)) {
      const isOwn = exceptOf !== undefined && key.startsWith(keyOf(exceptOf, ""));
      if (key.startsWith(beginning) && !isOwn) this.#storage.removeItem(key);
    }
  }
}

const keyOf = (personId: string, place: string) => `${beginning}${personId}.${place}`;
