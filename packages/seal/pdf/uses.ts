import type { Objects } from "./objects/objects.ts";
import { isDictionary, isRef, refsIn, type Value } from "./objects/syntax.ts";

/** Where an object is referred to: in which one, under which of its keys; `""` in a list. */
export interface Use {
  by: number;
  key: string;
}

/** What the objects of a file are used for. */
export class Uses {
  readonly #objects: Objects;
  readonly #uses = new Map<number, Use[]>();
  readonly root: number;

  constructor(objects: Objects) {
    this.#objects = objects;
    const root = objects.trailer.get("/Root");
    this.root = isRef(root) ? root.ref : -1;
    for (const by of objects.numbers) this.#read(by, objects.get(by)?.value ?? "");
  }

  #read(by: number, value: Value): void {
    const parts: Iterable<[string, Value]> = isDictionary(value) ? value : [["", value]];
    for (const [key, part] of parts)
      for (const ref of refsIn(part)) {
        const known = this.#uses.get(ref);
        if (known) known.push({ by, key });
        else this.#uses.set(ref, [{ by, key }]);
      }
  }

  of = (number: number): readonly Use[] => this.#uses.get(number) ?? [];

  has = (number: number): boolean => this.#uses.has(number);

  /** Whether it is used at all, and in no other way. */
  isOnly = (number: number, allowed: (use: Use) => boolean): boolean => this.#uses.get(number)?.every(allowed) ?? false;

  /** Objects that are reached from a key of the catalogue, and from nowhere else. */
  belowRoot(key: string): ReadonlySet<number> {
    const root = this.#objects.get(this.root)?.value;
    const start = isDictionary(root) ? root.get(key) : undefined;
    const found = new Set<number>();
    const open = [...refsIn(start ?? "")];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (found.has(number)) continue;
      found.add(number);
      open.push(...refsIn(this.#objects.get(number)?.value ?? ""));
    }
    const isBelow = (use: Use) => found.has(use.by) || (use.by === this.root && use.key === key);
    return new Set([...found].filter((number) => this.isOnly(number, isBelow)));
  }
}
