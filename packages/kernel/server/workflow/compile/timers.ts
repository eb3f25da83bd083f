import { Attributes } from "./attributes.ts";
import { type BpmnElement, triggersOf } from "./bpmn.ts";
import type { Reading } from "./elements.ts";
import type { Faults } from "./faults.ts";
import type { Due, Flow, GraphNode } from "./graph.ts";

/** ISO 8601; the smallest part may have decimals. */
const SPAN =
  /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/;
const MOST_TIMES = 100;
const LONGEST = 3650 * 86_400_000;
const MONTH = 31 * 86_400_000;

interface Time {
  time: Due;
  times: number;
}

interface Expression {
  body?: string;
}

/** The timer of an event; undefined where it has another trigger or none. */
export function timerOf(event: BpmnElement): BpmnElement | undefined {
  const [timer, ...others] = triggersOf(event);
  return timer?.$type === "bpmn:TimerEventDefinition" && others.length === 0 ? timer : undefined;
}

/** Reads when a timer runs out: `tz:after` in working time, or the duration, date or limited cycle of BPMN. */
export function readTime(element: BpmnElement, faults: Faults): Time {
  const attributes = new Attributes(element, faults);
  const after = attributes.due("after");
  if (after) return { time: after, times: 1 };
  const definition = timerOf(element)!;
  const text = (name: string) => (definition[name] as Expression | undefined)?.body?.trim() ?? "";
  const [duration, date, cycle] = ["timeDuration", "timeDate", "timeCycle"].map(text);
  const repeated = /^R(\d{1,3})\/(.+)$/.exec(cycle!);
  const span = spanIn(repeated?.[2] ?? duration!);
  const times = Number(repeated?.[1] ?? 1);
  if (span && times > 0 && times <= MOST_TIMES) return { time: span, times };
  const moment = momentIn(date!);
  if (moment) return { time: { at: moment }, times: 1 };
  const value = duration || date || cycle || "";
  faults.add(value ? "timer_wrong" : "timer_missing", element, { value });
  return { time: { span: 0 }, times: 1 };
}

function spanIn(text: string): { span: number; months?: number } | undefined {
  const parts = SPAN.exec(text);
  if (!parts) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  const calendar = years! * 12 + months!;
  const span = Math.round((((weeks! * 7 + days!) * 24 + hours!) * 60 + minutes!) * 60_000 + seconds! * 1000);
  if (calendar * MONTH + span <= 0 || calendar * MONTH + span > LONGEST) return undefined;
  return calendar > 0 ? { span, months: calendar } : { span };
}

/** A date without a time begins at midnight, and one without a zone is meant in China's. */
function momentIn(text: string): string | undefined {
  const parts = DATE.exec(text);
  if (!parts) return undefined;
  const zone = parts[1] ?? "+08:00";
  const whole = text.includes("T") ? text.slice(0, text.length - (parts[1]?.length ?? 0)) : `${text}T00:00`;
  const moment = new Date(`${whole}${/^[+-]\d\d$/.test(zone) ? `${zone}:00` : zone}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/**
 * Lays what a timer on the edge of a step or sub-process may do before it, as gateways that never take its way by themselves, so
 * that all checks of the graph see it: instead of it, or beside it and whatever comes instead.
 */
export function guardSteps(reading: Reading): void {
  const { nodes, exits, entries, faults } = reading;
  // Those of called processes are guarded already.
  const boundaries = [...nodes.values()].filter(
    (node) => node.kind === "boundary" && node.in.length === 0,
  ) as Boundary[];
  for (const host of new Set(boundaries.map(({ host: id }) => id))) {
    const own = boundaries.filter((boundary) => boundary.host === host);
    const step = nodes.get(exits.get(host) ?? host);
    const first = exits.has(host) ? nodes.get(entries.get(host) ?? "") : step;
    if (step && first && (step.kind === "user" || exits.has(host)))
      entries.set(host, guard({ ...step, id: host }, first, own, nodes).id);
    else for (const boundary of own) faults.add("timer_not_on_step", boundary);
  }
}

type Boundary = GraphNode & { kind: "boundary" };

function guard(host: GraphNode, first: GraphNode, own: readonly Boundary[], nodes: Reading["nodes"]): GraphNode {
  const beside = own.filter(({ interrupts }) => !interrupts);
  const instead = own.filter(({ interrupts }) => interrupts);
  const inner = instead.length > 0 ? gateway("exclusive", insteadOf(host.id), first, host, instead, nodes) : first;
  if (beside.length === 0) return inner;
  const split = gateway("inclusive", besideOf(host.id), inner, host, beside, nodes);
  // Several flows may lead here; only an exclusive gateway does not wait for all of them.
  return gateway("exclusive", `${host.id}~before`, split, host, [], nodes);
}

/** The gateway from which a timer's way runs beside what it is on the edge of. */
export const besideOf = (host: string) => `${host}~beside`;

/** The gateway from which it runs instead. */
export const insteadOf = (host: string) => `${host}~instead`;

function gateway(
  kind: "exclusive" | "inclusive",
  id: string,
  to: GraphNode,
  { name, within }: GraphNode,
  boundaries: readonly Boundary[],
  nodes: Reading["nodes"],
): GraphNode {
  const straight: Flow = { id: `${id}~on`, to: to.id, when: null, otherwise: boundaries.length > 0 };
  const flows = boundaries.map(
    (boundary): Flow => ({ id: `${id}~${boundary.id}`, to: boundary.id, when: "false", otherwise: false }),
  );
  const node: GraphNode = { kind, id, name, in: [], out: [straight, ...flows], within };
  nodes.set(id, node);
  for (const flow of node.out) nodes.get(flow.to)!.in.push(flow.id);
  return node;
}
