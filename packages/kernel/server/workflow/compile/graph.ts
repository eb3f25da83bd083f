import type {
  EmptyRule,
  FinishRule,
  LateRule,
  OpinionRule,
  Order,
  SameRule,
  StepOperation,
} from "../../../contract/workflow/index.ts";

/** Where a rule looks: the unit or department of somebody, of a field of the case, or a fixed one. */
export type Place =
  | { of: "case" | "superior" | "drafter" | "previous" }
  | { of: "field"; field: string }
  | { of: "id"; id: string };

/** Who handles a step. Several rules of a step are joined. */
export type Rule =
  | { find: "person" | "post"; ids: string[] }
  | { find: "role"; role: string; of: Place }
  | { find: "departmentLeader"; of: Place }
  | { find: "leaderAbove"; of: "drafter" | "previous" }
  | { find: "drafter" }
  | { find: "step"; step: string }
  | { find: "chosen"; from: Rule[] }
  | { find: "field"; field: string; as: "person" | "department" }
  | { find: "field"; field: string; as: "unit"; role: string };

/** A length of working time. */
export interface WorkingTime {
  amount: number;
  unit: "days" | "hours";
}

/**
 * When a step is due or a timer runs out: after so much working time or plain time (calendar months, then milliseconds), at a
 * moment, or at the one that a field of the case holds (ISO 8601).
 */
export type Due = WorkingTime | { field: string } | { span: number; months?: number } | { at: string };

export interface Choice {
  value: string;
  name: string;
  nameEn: string;
  /** In an allOf step: whoever chooses this ends the step at once. */
  ends: boolean;
}

/** What a user task asks of people. */
export interface Step {
  handlers: Rule[];
  finish: FinishRule | "share";
  /** Percent of the first choice at which a `share` step passes. */
  share: number | null;
  order: Order;
  due: Due | null;
  /** How long before the due time the handler is warned. */
  warn: WorkingTime | null;
  late: LateRule;
  may: StepOperation[];
  opinion: OpinionRule;
  phrases: string[];
  onEmpty: EmptyRule;
  onSame: SameRule;
  /** Fields of the case that the handler may set. */
  fields: string[];
  /** Steps that the handler may pass the case to besides the drawn way (自由流). */
  routes: string[];
  /** The command of a module that completes this step; null: the general one does. */
  form: string | null;
  choices: Choice[];
}

export interface Flow {
  id: string;
  to: string;
  /** FEEL; null: always. */
  when: string | null;
  /** Taken when no condition holds. */
  otherwise: boolean;
}

interface Base {
  id: string;
  name: string;
  /** Absent where the file gives none: then the Chinese name stands. */
  nameEn?: string;
  /** Identifiers of the flows that lead here. */
  in: string[];
  out: Flow[];
  /** The sub-process that holds it. */
  within: string | null;
}

export type GraphNode =
  | (Base & { kind: "start"; form: string | null })
  | (Base & { kind: "user"; step: Step })
  | (Base & { kind: "service"; action: string })
  | (Base & { kind: "exclusive" | "parallel" | "inclusive" | "pass" })
  /** Ends everything else in the sub-process or called process that holds it. */
  | (Base & { kind: "cut" })
  | (Base & { kind: "timer"; time: Due })
  /**
   * On the edge of a user task, a sub-process or a call activity; `times`: how often it runs out while the case stands there, at
   * most.
   */
  | (Base & { kind: "boundary"; host: string; interrupts: boolean; time: Due; times: number })
  | (Base & { kind: "end"; terminates: boolean });

/** A process that another one calls, laid into its graph. */
export interface Call {
  /** The call activity; all that belongs to the called process has identifiers `element/…`. */
  element: string;
  key: string;
  name: string;
  /** Which version was laid in. */
  number: number;
  /** Where the called process begins. */
  start: string;
}

/** A process as the engine runs it: plain JSON, never changed once published. */
export interface Graph {
  key: string;
  name: string;
  nameEn?: string;
  /** After how much working time without any deadline an untouched task is brought to mind. */
  idle: WorkingTime;
  start: string;
  nodes: Record<string, GraphNode>;
  /** Every process that is laid in, those that called ones call included; absent where there is none. */
  calls?: Call[];
}

/** Synchronises branches: several flows lead into a parallel or inclusive gateway. */
export const isJoin = (node: GraphNode) =>
  (node.kind === "parallel" || node.kind === "inclusive") && node.in.length > 1;

/** Needs nobody: a case passes it within an operation. */
export const isAutomatic = (node: GraphNode) => node.kind !== "user" && node.kind !== "start" && node.kind !== "timer";

/** The command that a step is completed by; null for the general one. */
export function formOf(node: GraphNode | undefined): string | null {
  if (node?.kind === "start") return node.form;
  return node?.kind === "user" ? node.step.form : null;
}

/** Where the branches of a sub-process or called process meet, and the way out of it begins. */
export const exitOf = (container: string) => `${container}~end`;

/** Where the flows that leave a step, an event or a sub-process part. */
export const splitOf = (node: string) => `${node}~split`;

/** Whether a node belongs to a sub-process or called process, however deep; the exit of that one does. */
export function isInside({ nodes }: Graph, id: string, container: string): boolean {
  if (id === exitOf(container)) return true;
  let within = nodes[id]?.within ?? null;
  while (within !== null && within !== container) within = nodes[exitOf(within)]?.within ?? null;
  return within !== null;
}

/** The identifier that a step has in its own process, whichever one calls that. */
export const ownStep = (id: string): string => id.slice(id.lastIndexOf("/") + 1);

/** The identifier of the step or event for which the compiler laid a node into the flow, without its own ending. */
export const laidFor = (id: string): string => id.replace(/~(?:[a-z].*)?$/s, "");

/** The element of the drawing from which the compiler made a node or flow; of a called process the call activity. */
export const drawnAs = (id: string): string => id.replace(/[~/].*$/s, "");
