import type { Bilingual } from "../../../contract/base/index.ts";
import type { BpmnElement } from "./bpmn.ts";
import { drawnAs, laidFor } from "./graph.ts";
import { kindOf } from "./kinds.ts";

export interface Titled {
  id?: string | undefined;
  name?: string | undefined;
}

/** Where an element without a name stands: after, before or between named ones; only what it is where none is near. */
interface Place {
  brief: Bilingual;
  full: Bilingual;
  isNear: boolean;
  kind: Bilingual;
}

const nameless = ({ zh, en }: Bilingual): Bilingual => ({ zh: `未命名的${zh}`, en: `the ${en} without a name` });

/** An identifier that no file has: the reader gave it to an element without one. */
const isMade = (id = "~0") => /~\d+$/.test(id);

/** How many elements without a name are passed on the way to one that has a name: further off it says nothing about the place. */
const FURTHEST = 50;

type Neighbours = ReadonlyMap<BpmnElement, readonly BpmnElement[]>;

/**
 * What sentences call the elements of a drawing: by their names; those without one by what they are and beside which named ones they
 * stand, as a person would point at them.
 */
export class Drawing {
  readonly #elements: readonly BpmnElement[];
  readonly #before: Neighbours;
  readonly #after: Neighbours;
  /** By the elements, of which some have no identifier yet, and by their identifiers. */
  readonly #titles = new Map<Titled | string, string | Bilingual>();

  constructor(processes: readonly BpmnElement[]) {
    this.#elements = elementsOf(processes);
    const joined = this.#elements.flatMap((one) => (isFlow(one) ? [[one.sourceRef, one.targetRef] as const] : []));
    const hosted = this.#elements.flatMap((one) => (one.attachedToRef ? [[one.attachedToRef, one] as const] : []));
    const pairs = [...joined, ...hosted].filter((pair): pair is [BpmnElement, BpmnElement] => pair.every(Boolean));
    this.#after = neighbours(pairs);
    this.#before = neighbours(pairs.map(([from, to]) => [to, from]));
    for (const [element, title] of this.#places()) this.#call(element, title);
    for (const flow of this.#elements.filter(isFlow))
      this.#call(flow, ownName(flow) || this.#between(flow) || nameOrId(flow));
  }

  #call(element: BpmnElement, title: string | Bilingual): void {
    this.#titles.set(element, title);
    if (element.id) this.#titles.set(element.id, title);
  }

  /** By the name that it has now, or by the identifier that it has in the file or in the graph. */
  titleOf(titled: Titled): string | Bilingual {
    const known = [titled, laidFor(titled.id ?? ""), drawnAs(titled.id ?? "")].map((key) => this.#titles.get(key));
    return ownName(titled) || known.find(Boolean) || nameOrId(titled);
  }

  /** Files may hold flows that lead from and to themselves, or from nowhere. */
  #between({ sourceRef, targetRef }: BpmnElement): Bilingual | undefined {
    if (!sourceRef && !targetRef) return undefined;
    const end = (one: BpmnElement | undefined) => said(one ? (this.#titles.get(one) ?? nameOrId(one)) : "？");
    const [from, to] = [end(sourceRef), end(targetRef)];
    return { zh: `${from.zh} → ${to.zh}`, en: `${from.en} → ${to.en}` };
  }

  /** Each place is told as briefly as tells it from the others. */
  #places(): [BpmnElement, string | Bilingual][] {
    const nodes = this.#elements.filter((element) => !isFlow(element));
    const unnamed = nodes.filter((element) => !ownName(element));
    const places = unnamed.map((element) => [element, this.#placeOf(element)] as const);
    const brief = counted(places.map(([, place]) => place.brief.zh));
    const full = counted(places.map(([, place]) => place.full.zh));
    return [
      ...nodes.flatMap((element): [BpmnElement, string][] => (ownName(element) ? [[element, ownName(element)]] : [])),
      ...places.map(([element, place]): [BpmnElement, Bilingual] => {
        const isKnown = place.isNear || !isMade(element.id);
        if (isKnown && brief.get(place.brief.zh) === 1) return [element, place.brief];
        if (isKnown && full.get(place.full.zh) === 1) return [element, place.full];
        if (isMade(element.id)) return [element, place.isNear ? place.full : nameless(place.kind)];
        return [element, { zh: `${place.full.zh} ${element.id}`, en: `${place.full.en} ${element.id}` }];
      }),
    ];
  }

  #placeOf(element: BpmnElement): Place {
    const [before, after] = [nearest(element, this.#before), nearest(element, this.#after)];
    const ways = [this.#before, this.#after].map((ends) => ends.get(element)?.length ?? 0);
    const isJoin = ways[0]! > 1 && ways[1]! < 2;
    const kind = kindOf(element.$type, isJoin);
    const { zh, en } = kind;
    const behind = before && { zh: `‘${before}’之后的${zh}`, en: `the ${en} after ‘${before}’` };
    const ahead = after && { zh: `‘${after}’之前的${zh}`, en: `the ${en} before ‘${after}’` };
    const between = { zh: `‘${before}’与‘${after}’之间的${zh}`, en: `the ${en} between ‘${before}’ and ‘${after}’` };
    const beside = element.attachedToRef && { zh: `‘${before}’边上的${zh}`, en: `the ${en} on ‘${before}’` };
    const first = before || after ? undefined : element.flowElements?.find((one) => !isFlow(one) && ownName(one));
    const inside = first && { zh: `有‘${ownName(first)}’的${zh}`, en: `the ${en} with ‘${ownName(first)}’` };
    const near = (before && beside) || (isJoin ? ahead || behind : behind || ahead) || inside;
    const brief = near || { zh, en: `the ${en}` };
    return { brief, full: before && after && !beside ? between : brief, isNear: Boolean(near), kind };
  }
}

const isFlow = ({ $type }: BpmnElement) => $type === "bpmn:SequenceFlow";

/** Other editors break names into lines to fit their boxes. */
const ownName = ({ name }: Titled): string => (name ?? "").replace(/\s+/g, " ").trim();

const nameOrId = (titled: Titled): string | Bilingual =>
  ownName(titled) || (isMade(titled.id) ? "" : laidFor(titled.id ?? "")) || nameless(kindOf("", false));

const said = (title: string | Bilingual): Bilingual => (typeof title === "string" ? { zh: title, en: title } : title);

function elementsOf(processes: readonly BpmnElement[]): BpmnElement[] {
  const found: BpmnElement[] = [];
  const containers = [...processes]; // files nest deeper than a stack holds
  for (let container = containers.pop(); container; container = containers.pop())
    for (const element of container.flowElements ?? []) {
      found.push(element);
      if (element.flowElements) containers.push(element);
    }
  return found;
}

function neighbours(pairs: readonly (readonly [BpmnElement, BpmnElement])[]): Neighbours {
  const ends = Map.groupBy(pairs, ([from]) => from);
  return new Map([...ends].map(([from, own]) => [from, own.map(([, to]) => to)]));
}

/** The name of the nearest element that has one. */
function nearest(element: BpmnElement, ends: Neighbours): string | undefined {
  const seen = new Set([element]);
  for (const one of seen) {
    if (one !== element && ownName(one)) return ownName(one);
    if (seen.size < FURTHEST) for (const next of ends.get(one) ?? []) seen.add(next);
  }
  return undefined;
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
