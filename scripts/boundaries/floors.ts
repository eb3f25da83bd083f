import type { Crossing } from "./rules.ts";

/**
 * The kernel's floors, lowest first; those of one line know each other by contract only. `administration` has pages
 * only, over all of them; `floors` lists them all.
 */
const order: readonly (readonly string[])[] = [
  ["base"],
  ["people"],
  ["access", "audit", "files", "calendar", "rules"],
  ["numbering"],
  ["workflow", "delivery", "notify", "search", "reference"],
  ["administration"],
  ["floors"],
];

const heightOf = (floor: string | undefined) => order.findIndex((line) => line.includes(floor ?? ""));

/** What is wrong with an import inside the kernel, from one floor to another. */
export function floorFault({ from, to, specifier }: Crossing): string | undefined {
  if (heightOf(from.floor) < 0)
    return `${from.floor} is no floor: name it in scripts/boundaries/floors.ts with its height`;
  if (from.floor === to.floor) return undefined;
  if (!/\/index\.ts$/.test(specifier) && specifier.startsWith("."))
    return `enter the floor ${to.floor} by its index.ts`;
  if (from.isTest || heightOf(to.floor) < heightOf(from.floor)) return undefined;
  const isPeerContract =
    to.side === "contract" && from.side !== "contract" && heightOf(to.floor) === heightOf(from.floor);
  if (isPeerContract) return undefined;
  return `the floor ${from.floor} imports only floors below it: let ${to.floor} subscribe to an event, or move what both need down`;
}
