import type { Services } from "@tz/kernel/server/base";

/** What went over a connection: statements, and how often somebody waited for an answer. */
export interface Traffic {
  statements: number;
  roundTrips: number;
}

type Send = (...parts: unknown[]) => unknown;

/** Counts what all connections of the pool send from now on; connections open already are left out, so none may be. */
export function countTraffic({ pool }: Services): () => Traffic {
  const total: Traffic = { statements: 0, roundTrips: 0 };
  pool.on("connect", (client) => {
    const query = client.query.bind(client) as Send;
    let inFlight = 0;
    Object.assign(client, {
      query(...parts: unknown[]) {
        total.statements += 1;
        if (inFlight === 0) total.roundTrips += 1;
        inFlight += 1;
        const answer = query(...parts);
        const done = () => {
          inFlight -= 1;
        };
        Promise.resolve(answer).then(done, done);
        return answer;
      },
    });
  });
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
