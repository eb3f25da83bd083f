import { floorFault } from "./floors.ts";
import type { Place } from "./place.ts";

/** One import between two places of the tree. */
export interface Crossing {
  from: Place;
  to: Place;
  specifier: string;
}

type Rule = (crossing: Crossing) => string | false | undefined;

const isRelative = (specifier: string) => specifier.startsWith(".");
const isForeign = ({ from, to }: Crossing) => from.workspace !== to.workspace;

/** Each answers a sentence that says what to do instead, or nothing. The table stands in ARCHITECTURE.md. */
const rules: readonly Rule[] = [
  // What belongs to no workspace (scripts, benchmarks, stories) has no name to go by, and may start what is an app.
  (crossing) =>
    isForeign(crossing) &&
    isRelative(crossing.specifier) &&
    crossing.from.kind !== "root" &&
    !(crossing.from.isTest && crossing.to.kind === "root") &&
    "import another package by its name, never by a relative path",
  ({ from, to }) =>
    to.kind === "testing" &&
    !from.isTest &&
    "only tests, benchmarks and e2e use packages/testing: move this into a test",
  ({ from, to }) =>
    to.isTest && !from.isTest && from.kind !== "root" && "this serves tests: what the program needs belongs beside it",
  ({ from, to }) =>
    from.kind === "ui" &&
    to.kind !== "ui" &&
    to.kind !== "library" &&
    "the design system knows no data: take what it shows as a property",
  ({ from, to }) =>
    from.kind === "library" &&
    !from.isTest &&
    to.kind !== "library" &&
    "the typesetter knows neither data nor kernel, nor does the checker: take what it works on as a value",
  ({ from, to }) =>
    (from.kind === "kernel" || from.kind === "testing") &&
    (to.kind === "module" || to.kind === "app") &&
    "the kernel knows no module: publish an event, resolve a reference, or let the module pass it in",
  ({ from, to }) =>
    to.kind === "app" &&
    from.kind !== "root" &&
    from.workspace !== to.workspace &&
    "nobody imports an app: move it below",
  (crossing) =>
    crossing.from.kind === "module" &&
    crossing.to.kind === "module" &&
    isForeign(crossing) &&
    crossing.to.side !== "contract" &&
    `use ${crossing.to.workspace}/contract: an event, a reference or a port; ask that module to publish what you need`,
  ({ from, to }) =>
    from.side === "contract" &&
    to.side !== "contract" &&
    "a contract is schemas, names and types: move the code to server/ or web/, or the type to a contract",
  ({ from, to }) =>
    from.side === "server" && to.side === "web" && "server code never imports pages: move what both need to a contract",
  ({ from, to }) =>
    from.side === "web" && to.side === "server" && "pages reach the server over HTTP: import its contract instead",
  (crossing) => crossing.from.kind === "kernel" && crossing.to.kind === "kernel" && floorFault(crossing),
];

/** Every rule that an import breaks. */
export function faultsOf(crossing: Crossing): string[] {
  return rules.map((rule) => rule(crossing)).filter((sentence) => typeof sentence === "string");
}

/** A source file of a module or the kernel must stand on one of the three sides, or no rule could speak of it. */
export function misplaced({ kind, side, path }: Place): string | undefined {
  if ((kind !== "module" && kind !== "kernel") || side !== undefined) return undefined;
  return `${path.split("/").slice(0, 2).join("/")} has the sides contract/, server/ and web/: move the file to one of them`;
}
