import { holds } from "../compile/conditions.ts";
import type { DrawnFlow, Sketch } from "./random-drawing.ts";

type Fields = Record<string, number>;

/** What is under way at a node: a step, or a sub-process with all that is in it. */
interface Working {
  node: string;
  inner: Scope | undefined;
}

/**
 * A process as BPMN 2.0.2 words it (chapter 13): tokens lie on sequence flows, and a node takes them from there. It is written from
 * the standard alone, slow and short, so that the engine can be held against it.
 */
export class TokenGame {
  readonly #process: Scope;

  constructor(sketch: Sketch, fields: Fields) {
    this.#process = new Scope(sketch, fields);
  }

  /** The steps that wait for somebody, those that wait twice two times. */
  get open(): string[] {
    return this.#process.steps.sort();
  }

  /** How many tokens are there that have not come to their end. */
  get left(): number {
    return this.#process.left;
  }

  /** Completes a step. */
  complete(step: string, fields: Fields): void {
    this.#process.complete(step, fields);
  }
}

class Scope {
  readonly #sketch: Sketch;
  /** Flows on which a token lies, as often as one does. */
  #tokens: DrawnFlow[] = [];
  #working: Working[] = [];

  constructor(sketch: Sketch, fields: Fields) {
    this.#sketch = sketch;
    const start = Object.keys(sketch.nodes).find((id) => sketch.nodes[id]!.kind === "start")!;
    this.#leave(start, fields);
    this.#settle(fields);
  }

  get steps(): string[] {
    return this.#working.flatMap(({ node, inner }) => inner?.steps ?? [node]);
  }

  get left(): number {
    return this.#working.reduce((sum, { inner }) => sum + (inner?.left ?? 1), this.#tokens.length);
  }

  complete(step: string, fields: Fields): boolean {
    const found = this.#working.find(({ node, inner }) => (inner ? inner.complete(step, fields) : node === step));
    if (found && !found.inner) this.#end(found, fields);
    this.#settle(fields);
    return found !== undefined;
  }

  #in = (node: string) => this.#sketch.flows.filter(({ to }) => to === node);
  #out = (node: string) => this.#sketch.flows.filter(({ from }) => from === node);
  #has = (flow: DrawnFlow) => this.#tokens.includes(flow);

  #end(done: Working, fields: Fields): void {
    this.#working = this.#working.filter((one) => one !== done);
    this.#leave(done.node, fields);
  }

  /** Inclusive gateways come last: what is on its way must have come as far as it can. */
  #settle(fields: Fields): void {
    for (;;) {
      const over = this.#working.find(({ inner }) => inner && inner.#tokens.length + inner.#working.length === 0);
      const nodes = Object.keys(this.#sketch.nodes);
      const ready = nodes.find((id) => this.#isReady(id)) ?? nodes.find((id) => this.#isReadyInclusive(id));
      if (over) this.#end(over, fields);
      else if (ready !== undefined) this.#enter(ready, fields);
      else return;
    }
  }

  /** 13.4.1 for parallel gateways; all others take each token by itself (13.3.2, 13.4.2). */
  #isReady(id: string): boolean {
    const flows = this.#in(id);
    const { kind } = this.#sketch.nodes[id]!;
    if (kind === "inclusive" && flows.length > 1) return false;
    if (kind === "parallel") return flows.length > 0 && flows.every(this.#has);
    return flows.some(this.#has);
  }

  /** 13.4.3: every token that can still come to an empty flow could as well come to one on which there is a token. */
  #isReadyInclusive(id: string): boolean {
    const flows = this.#in(id);
    if (this.#sketch.nodes[id]!.kind !== "inclusive" || !flows.some(this.#has)) return false;
    const places = [...this.#tokens, ...this.#working.map(({ node }) => ({ from: "", to: node }))];
    return places.every((place) => {
      const ways = this.#pathsTo(id, place);
      return ways.every(this.#has) || ways.some(this.#has);
    });
  }

  /** The flows into a gateway to which paths lead from a flow without passing the gateway. */
  #pathsTo(gateway: string, flow: DrawnFlow): DrawnFlow[] {
    const seen = new Set<DrawnFlow>();
    const waiting = [flow];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (next.to !== gateway) waiting.push(...this.#out(next.to));
    }
    return [...seen].filter(({ to }) => to === gateway);
  }

  #enter(id: string, fields: Fields): void {
    const { kind, inner } = this.#sketch.nodes[id]!;
    const held = this.#in(id).filter(this.#has);
    const isJoin = kind === "parallel" || kind === "inclusive";
    for (const flow of isJoin ? held : held.slice(0, 1)) this.#tokens.splice(this.#tokens.indexOf(flow), 1);
    if (kind === "user") this.#working.push({ node: id, inner: undefined });
    else if (kind === "sub") this.#working.push({ node: id, inner: new Scope(inner!, fields) });
    else if (kind === "terminate") this.#stop();
    else if (kind !== "end") this.#leave(id, fields);
  }

  #stop(): void {
    this.#tokens = [];
    this.#working = [];
  }

  /** Conditions on the flows that leave an activity work as at an inclusive gateway (13.3.2). */
  #leave(id: string, fields: Fields): void {
    const flows = this.#out(id);
    const open = flows.filter(({ when, otherwise }) => !otherwise && (when === undefined || holds(when, fields)));
    const taken = open.length > 0 ? open : flows.filter(({ otherwise }) => otherwise);
    this.#tokens.push(...(this.#sketch.nodes[id]!.kind === "exclusive" ? taken.slice(0, 1) : taken));
  }
}
