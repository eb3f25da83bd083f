import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

/** How long one request may wait for its answer before it is sent again, in milliseconds. */
const PATIENCE = 20_000;
/** How long the program may stay away before the drill gives up. */
const LONGEST_OUTAGE = 180_000;

type Body = string | Uint8Array<ArrayBuffer>;

/** A write that was answered with success, and what it was answered. */
export interface Accepted {
  person: string;
  path: string;
  key: string;
  body: Body;
  type: string;
  answer: string;
}

interface Sending {
  person: string;
  method: "GET" | "POST";
  path: string;
  key: string;
  body?: Body;
  type?: string;
}

/** How many accepted writes are kept whole, to be sent once more in the end. */
const SAMPLE = 50;

/**
 * People at their desks who do not give up: every request is sent again, with the same Idempotency-Key, until it is answered. What
 * was accepted is counted, to be held against what the platform says in the end; a few are kept whole.
 */
export class Clerks {
  readonly #origin: string;
  readonly #cookies: Record<string, string>;
  /** Accepted writes by the name that the audit trail has for them, and how many they are. */
  readonly accepted = new Map<string, number>();
  count = 0;
  /** Any of them, each with the same chance. */
  readonly sample: Accepted[] = [];
  /** How often a request had to be sent again, and how often the first sending had been carried out already. */
  repeated = 0;
  replayed = 0;
  /** Answers of 500: what nobody foresaw must not happen however the program is struck. */
  readonly unexpected: string[] = [];

  constructor(origin: string, cookies: Record<string, string>) {
    this.#origin = origin;
    this.#cookies = cookies;
  }

  async get<T>(person: string, path: string): Promise<T> {
    const answer = await this.#send({ person, method: "GET", path, key: randomUUID() });
    return answer.json() as Promise<T>;
  }

  async bytes(person: string, path: string): Promise<Uint8Array> {
    const answer = await this.#send({ person, method: "GET", path, key: randomUUID() });
    return new Uint8Array(await answer.arrayBuffer());
  }

  post<T>(person: string, command: string, path: string, body: object = {}): Promise<T> {
    return this.#write(person, command, path, JSON.stringify(body), "application/json");
  }

  upload<T>(person: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<T> {
    const path = `/api/files?name=${encodeURIComponent(name)}`;
    return this.#write(person, "files.upload", path, bytes, "application/octet-stream");
  }

  /** Sends what was accepted once more. @returns whether it was answered as the first time */
  async repeat({ person, path, key, body, type, answer }: Accepted): Promise<boolean> {
    const again = await this.#send({ person, method: "POST", path, key, body, type });
    return (await again.text()) === answer;
  }

  async #write<T>(person: string, command: string, path: string, body: Body, type: string): Promise<T> {
    const key = randomUUID();
    const response = await this.#send({ person, method: "POST", path, key, body, type });
    const answer = await response.text();
    this.#keep(command, { person, path, key, body, type, answer });
    return JSON.parse(answer);
  }

  #keep(command: string, accepted: Accepted): void {
    this.accepted.set(command, (this.accepted.get(command) ?? 0) + 1);
    this.count += 1;
    const place = this.count <= SAMPLE ? this.sample.length : Math.floor(Math.random() * this.count);
    if (place < SAMPLE) this.sample[place] = accepted;
  }

  /** @throws Error when it is refused, or not answered at all for minutes */
  async #send(sending: Sending): Promise<Response> {
    for (const end = performance.now() + LONGEST_OUTAGE; performance.now() < end; this.repeated += 1) {
      const answer = await this.#attempt(sending).catch(() => undefined);
      if (answer?.ok) {
        if (answer.headers.get("idempotent-replayed")) this.replayed += 1;
        return answer;
      }
      if (answer && answer.status < 500)
        throw new Error(`${sending.method} ${sending.path} was refused: ${answer.status} ${await answer.text()}`);
      if (answer && answer.status !== 503) this.unexpected.push(`${sending.path}: ${await answer.text()}`);
      await sleep(40 + Math.random() * 160);
    }
    throw new Error(`${sending.method} ${sending.path} was not answered for ${LONGEST_OUTAGE / 1000} s`);
  }

  /** The whole answer or none: one that breaks off in the middle is no answer. */
  async #attempt({ person, method, path, key, body, type }: Sending): Promise<Response> {
    const response = await fetch(this.#origin + path, {
      method,
      headers: { cookie: this.#cookies[person]!, "idempotency-key": key, ...(type && { "content-type": type }) },
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const whole = await response.arrayBuffer();
    return new Response(whole, { status: response.status, headers: response.headers });
  }
}
