import { nextTick } from "node:process";
import pg from "pg";
import { prepareValue } from "pg/lib/utils.js";
import { type Answer, type Asked, Group, Parsed } from "./group.ts";

/** Groups under way at the same time: while the database does one, this process reads what another came to. */
const LANES = 2;
/** Statements of one group at most: of a crowd's, one group would leave the database and this process to wait for each other. */
const MOST = 5;
/** Milliseconds that a group waits for a lock which somebody else holds; then each of its statements goes its own way. */
const PATIENCE = 50;

/**
 * Runs statements that are transactions by themselves, those of the same moment in one round trip and with one COMMIT: what is asked
 * while groups are under way makes up the next ones, so whoever asks alone waits for nobody (docs/adr/0035).
 */
export interface GroupCommit {
  /**
   * @param text of a statement that is asked again and again: its plan is kept
   * @returns what it came to, once that is committed
   * @throws the statement's own error; it wrote nothing then, whatever the others of its group did
   */
  run(text: string, values: readonly unknown[]): Promise<Answer>;
  close(): Promise<void>;
}

interface Waiting extends Asked {
  answer: PromiseWithResolvers<Answer>;
}

/**
 * Opens the connections that groups go by; they connect when they are first needed.
 * @param alone runs a statement by itself, on another connection
 * @param onError is told of a connection that breaks; the next group gets another
 */
export function openGroupCommit(
  config: pg.PoolConfig,
  alone: (text: string, values: readonly unknown[]) => Promise<Answer>,
  onError: (error: Error) => void,
): GroupCommit {
  // The driver takes statements of our own making only where it waits for the answer before it sends the next.
  const pool = new pg.Pool({ ...config, max: LANES, pipeline: false, lock_timeout: PATIENCE });
  pool.on("error", onError);
  pool.on("connect", (client) => client.on("error", onError));
  const parsed = new WeakMap<pg.PoolClient, Parsed>();
  let waiting: Waiting[] = [];
  let underWay = 0;

  async function sendAll(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting.slice(0, MOST);
      waiting = waiting.slice(MOST);
      await send(group).catch((error) => takenBack(group, error));
    }
    underWay -= 1;
  }

  async function send(group: readonly Waiting[]): Promise<void> {
    const client = await pool.connect();
    const known = parsed.get(client) ?? new Parsed();
    parsed.set(client, known);
    const sent = new Group(group, known);
    client.query(sent);
    let isBroken = false;
    try {
      const answers = await sent.answers;
      for (const [place, { answer }] of group.entries()) settle(answer, answers[place]!);
    } catch (error) {
      isBroken = !isRefusal(error);
      throw error;
    } finally {
      client.release(isBroken);
    }
  }

  /** One statement that fails takes all of its group back: by itself each comes to what it would have come to. */
  function takenBack(group: readonly Waiting[], error: unknown): void {
    const mayTryAgain = isRefusal(error) && (group.length > 1 || error.code === LOCK_NOT_AVAILABLE);
    for (const { text, values, answer } of group)
      if (mayTryAgain) answer.resolve(alone(text, values));
      else answer.reject(error);
  }

  return {
    async run(text, values) {
      const answer = Promise.withResolvers<Answer>();
      waiting.push({ text, values: values.map(prepareValue), answer });
      if (underWay < LANES) {
        underWay += 1;
        nextTick(sendAll);
      }
      return answer.promise;
    },
    close: () => pool.end(),
  };
}

function settle({ resolve, reject }: PromiseWithResolvers<Answer>, answer: Answer | Error): void {
  if (answer instanceof Error) reject(answer);
  else resolve(answer);
}

const LOCK_NOT_AVAILABLE = "55P03";

/** The database's word that nothing was written. Where it is shutting down or the connection broke, nobody knows. */
const isRefusal = (error: unknown): error is pg.DatabaseError =>
  error instanceof pg.DatabaseError && error.code !== undefined && !error.code.startsWith("57P");
