import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../../apps/server/demo/random.ts";

/** How long one request may stay without an answer, in milliseconds, before the drill gives up. */
const LONGEST = 120_000;

/** Who calls whom. */
export interface Office {
  random: Random;
  /** Where servers answer just now. */
  origins(): readonly string[];
  /** Cookies by person. */
  cookies: ReadonlyMap<string, string>;
}

/** Sends requests on behalf of people, each again, by its key, until it is answered. */
export class Caller {
  readonly #office: Office;
  repeated = 0;
  replayed = 0;
  /** Answers of 500: nothing that was struck may end so. */
  readonly unforeseen: string[] = [];

  constructor(office: Office) {
    this.#office = office;
  }

  /** @throws Error when it is not answered at all */
  send(person: string, path: string, body: string, key: string): Promise<Response> {
    return this.#untilAnswered(path, () =>
      this.#attempt(person, path, {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": key },
        body,
      }),
    );
  }

  async #untilAnswered(path: string, attempt: () => Promise<Response>): Promise<Response> {
    for (const end = performance.now() + LONGEST; performance.now() < end; this.repeated += 1) {
      const answer = await attempt().catch(() => undefined);
      if (answer?.headers.get("idempotent-replayed")) this.replayed += 1;
      if (answer && answer.status < 500) return answer;
      if (answer && answer.status !== 503) this.unforeseen.push(`${path}: ${await answer.text()}`);
      await sleep(10 + this.#office.random.below(40));
    }
    throw new Error(`${path} was not answered for ${LONGEST / 1000} s`);
  }

  /** What is answered to a question. @throws Error when there is no answer, or a refusal */
  async read<Answer>(person: string, path: string): Promise<Answer> {
    const answer = await this.#untilAnswered(path, () => this.#attempt(person, path));
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }

  /** The whole answer or none: one that breaks off in the middle is no answer. */
  async #attempt(person: string, path: string, request: RequestInit = {}): Promise<Response> {
    const { origins, random, cookies } = this.#office;
    const headersOf = { ...request.headers, cookie: cookies.get(person)! };
    const signal = AbortSignal.timeout(20_000);
    const response = await fetch(random.pick(origins()) + path, { ...request, headers: headersOf, signal });
    const { status, headers } = response;
    return new Response(await response.arrayBuffer(), { status, headers });
  }
}
