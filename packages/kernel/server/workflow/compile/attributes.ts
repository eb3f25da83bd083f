import type { BpmnElement } from "./bpmn.ts";
import type { Faults } from "./faults.ts";
import type { Due, WorkingTime } from "./graph.ts";

/** One element's attributes, read with their defaults; a wrong one is reported with the values that are possible. */
export class Attributes {
  readonly #element: BpmnElement;
  readonly #owner: BpmnElement;
  readonly #faults: Faults;

  /** @param owner the element that a person knows by name, where `element` is one of its extension elements */
  constructor(element: BpmnElement, faults: Faults, owner: BpmnElement = element) {
    this.#element = element;
    this.#owner = owner;
    this.#faults = faults;
  }

  text(name: string): string | null {
    const value = this.#element[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  }

  list(name: string, separator = /[\s,]+/): string[] {
    return (this.text(name) ?? "")
      .split(separator)
      .map((part) => part.trim())
      .filter(Boolean);
  }

  flag(name: string): boolean {
    return this.#element[name] === true;
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], otherwise: T): T {
    const value = this.text(name);
    if (value === null) return otherwise;
    if ((allowed as readonly string[]).includes(value)) return value as T;
    this.wrong(name, value, allowed);
    return otherwise;
  }

  someOf<T extends string>(name: string, allowed: readonly T[]): T[] {
    if (this.text(name) === null) return [...allowed];
    const values = this.list(name);
    for (const value of values) if (!(allowed as readonly string[]).includes(value)) this.wrong(name, value, allowed);
    return allowed.filter((operation) => values.includes(operation));
  }

  /** `3 days`, `4 hours`. */
  workingTime(name: string): WorkingTime | null {
    const value = this.text(name);
    return value === null ? null : this.#amount(name, value, ["3 days", "4 hours"]);
  }

  /** `3 days`, `4 hours`, or `field:NAME` for a moment that the case itself knows. */
  due(name: string): Due | null {
    const value = this.text(name);
    if (value === null) return null;
    const field = /^field:(.+)$/.exec(value)?.[1];
    return field ? { field } : this.#amount(name, value, ["3 days", "4 hours", "field:NAME"]);
  }

  #amount(name: string, value: string, allowed: readonly string[]): WorkingTime | null {
    const parts = /^(\d{1,3}(?:\.\d+)?) *(days?|hours?)$/.exec(value);
    const amount = Number(parts?.[1]);
    if (parts && amount > 0) return { amount, unit: parts[2]!.startsWith("day") ? "days" : "hours" };
    this.wrong(name, value, allowed);
    return null;
  }

  wrong(attribute: string, value: string, allowed: readonly string[]): void {
    this.#faults.add("bad_value", this.#owner, { attribute, value, allowed });
  }
}
