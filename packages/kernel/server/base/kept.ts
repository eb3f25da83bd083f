import pg from "pg";

/** At the beginning, or where Kysely writes it: after `select` (`modifyFront`), or at the end (`modifyEnd`). */
const FIRST = /^\s*(select )?\/\*kept\*\//;
/** Whether a statement is one of the few that run again and again. */
export const isKept = (text: string) => FIRST.test(text) || text.endsWith("/*kept*/");

/** Names of kept statements by their texts: the same on every connection of this process. */
const names = new Map<string, string>();

/**
 * Lets a connection keep what it has parsed and planned of statements that begin with the mark `kept`, which halves the time
 * of one that joins much and touches little. For statements that run again and again and whose text is one of a few; every
 * connection keeps each of them until it ends. A limit stands in the text (`sql.lit`): of one that it does not know the database expects a
 * tenth of all rows, and as they grow in number it plans anew each time.
 */
export function keepPlans(client: pg.ClientBase): void {
  const query = client.query.bind(client) as (...parts: unknown[]) => unknown;
  Object.assign(client, {
    query(text: unknown, ...rest: unknown[]) {
      if (typeof text !== "string" || !isKept(text)) return query(text, ...rest);
      return new Promise((resolve, reject) => {
        const values = rest[0] as unknown[] | undefined;
        const kept = new pg.Query(text, values, (error, result) => (error ? reject(error) : resolve(result)));
        query(Object.assign(kept, { name: nameOf(text) }));
      });
    },
  });
}

function nameOf(text: string): string {
  const name = names.get(text) ?? `kept_${names.size + 1}`;
  names.set(text, name);
  return name;
}

/**
 * Lets what a connection is asked at the same moment leave in one piece: a write to its socket costs more than the statement.
 * The connection must send without waiting for answers (`pipeline`).
 */
export function gatherWrites(client: pg.Client): void {
  const { stream } = client.connection;
  const query = client.query.bind(client) as (...parts: unknown[]) => unknown;
  let gathering = false;
  const send = () => {
    gathering = false;
    stream.uncork();
  };
  Object.assign(client, {
    query(...parts: unknown[]) {
      if (!gathering) {
        gathering = true;
        stream.cork();
        process.nextTick(send);
      }
      return query(...parts);
    },
  });
}
