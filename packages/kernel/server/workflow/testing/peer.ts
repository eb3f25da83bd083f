import { EventEmitter } from "node:events";
import { Engine } from "bpmn-engine";
import { holds } from "../compile/conditions.ts";

interface Waiting {
  id: string;
  executionId: string;
  owner: { isRunning: boolean };
  signal(): void;
}

/** A timer of the peer; it runs out when the test says so. */
interface Pending {
  node: string;
  runOut(): void;
  callback: CallableFunction;
  delay: number;
  timerId: string;
  timerRef: null;
}

/** A step for all of its handlers, as the peer knows it: several instances of one task. */
const allOf =
  /(<bpmn:userTask [^>]*tz:finish="allOf" tz:order="(\w+)"[^>]*>)(<bpmn:extensionElements>.*?role="r(\d)".*?<\/bpmn:extensionElements>)/g;
const severalTimes = (_: string, task: string, order: string, extensions: string, people: string) =>
  `${task}${extensions}<bpmn:multiInstanceLoopCharacteristics isSequential="${order === "sequential"}"><bpmn:loopCardinality>${people}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>`;

/** A case of the same file in bpmn-engine, which was written by others from the same standard. */
export class PeerCase {
  readonly #waiting = new Map<string, Waiting>();
  readonly #pending = new Set<Pending>();
  readonly #engine: Engine;
  #failure: Error | undefined;
  fields: Record<string, number>;
  ended = false;

  constructor(xml: string, fields: Record<string, number>) {
    this.fields = fields;
    const source = xml.replace(allOf, severalTimes);
    // Durations and numbers come here, too.
    const resolveExpression = (text: string) => (/^(?:P|\d)/.test(text) ? text : holds(text, this.fields));
    const expressions = { resolveExpression, isExpression: Boolean, hasExpression: Boolean };
    const settings = { enableDummyService: true };
    this.#engine = new Engine({ name: "peer", source, timers: this.#timers(), expressions, settings });
    this.#engine.on("end", () => {
      this.ended = true;
    });
    this.#engine.on("error", (error: Error) => {
      this.#failure = error;
    });
  }

  /** The steps that wait for somebody, for each person once. */
  get open(): string[] {
    // Nobody is told of those that a terminate event ends.
    const left = [...this.#waiting.values()].filter(({ owner }) => owner.isRunning);
    return left.map(({ id }) => id).sort();
  }

  get timers(): string[] {
    return [...this.#pending].map(({ node }) => node).sort();
  }

  async begin(): Promise<void> {
    const listener = new EventEmitter();
    listener.on("activity.wait", (task: Waiting) => this.#waiting.set(task.executionId, task));
    for (const over of ["activity.end", "activity.leave", "activity.discard"])
      listener.on(over, ({ executionId }: Waiting) => this.#waiting.delete(executionId));
    await this.#engine.execute({ listener });
    this.#check();
  }

  complete(step: string): void {
    const task = [...this.#waiting.values()].find(({ id }) => id === step)!;
    this.#waiting.delete(task.executionId);
    task.signal();
    this.#check();
  }

  runOut(node: string): void {
    const timer = [...this.#pending].find((one) => one.node === node)!;
    this.#pending.delete(timer);
    timer.runOut();
    this.#check();
  }

  #check(): void {
    if (this.#failure) throw this.#failure;
  }

  #timers() {
    const clock = {
      setTimeout: (callback: CallableFunction, delay: number, content: { id: string }): Pending => {
        const runOut = () => Reflect.apply(callback, undefined, [content]);
        const timer = { node: content.id, runOut, callback, delay, timerId: content.id, timerRef: null };
        this.#pending.add(timer);
        return timer;
      },
      clearTimeout: (timer: Pending): void => {
        this.#pending.delete(timer);
      },
    };
    return { ...clock, executing: [], register: () => clock };
  }
}
