import type { Services } from "@tz/kernel/server/base";

/** What went over a connection: statements, and how often somebody waited for an answer. */
export interface Traffic {
  statements: number;
  roundTrips: number;
}

type Send = (...parts: unknown[]) => unknown;

/** Counts what is sent from now on, by all connections of the pool and together; connections open already are left out. */
export function countTraffic({ pool, together }: Services): () => Traffic {
  const total: Traffic = { statements: 0, roundTrips: 0 };
  const counting = (send: Send): Send => {
    let inFlight = 0;
    const done = () => {
      inFlight -= 1;
    };
    return (...parts) => {
      total.statements += 1;
      if (inFlight === 0) total.roundTrips += 1;
      inFlight += 1;
      const answer = send(...parts);
      Promise.resolve(answer).then(done, done);
      return answer;
    };
  };
  pool.on("connect", (client) => Object.assign(client, { query: counting(client.query.bind(client) as Send) }));
  Object.assign(together, { run: counting(together.run as Send) });
  let before = { ...total };
  return () => {
    const since = {
      statements: total.statements - before.statements,
      roundTrips: total.roundTrips - before.roundTrips,
    };
    before = { ...total };
    return since;
  };
}
