import type { AccessEvents } from "../../contract/access/index.ts";
import { type Event, inPassing, type JobContext, type Subscriber, sql } from "../base/index.ts";
import { notify } from "./notify.ts";

type Name = "access.delegated" | "access.delegation-revoked";

interface Parties {
  from_name: string;
  to_name: string;
}

/** Both persons hear of a delegation, for either may not have made it: the office director, or a departure, may have. */
async function tell(name: Name, { services }: JobContext, { payload, at }: Event<AccessEvents[Name]>): Promise<void> {
  const { delegationId, fromPersonId, toPersonId } = payload;
  await inPassing(services, async (context) => {
    const { rows } = await sql<Parties>`
      select f.name as from_name, t.name as to_name from kernel.person f, kernel.person t
      where f.id = ${fromPersonId} and t.id = ${toPersonId}`.execute(context.tx);
    const parties = rows[0];
    if (!parties) return;
    await notify(context, {
      personIds: [fromPersonId, toPersonId],
      event: name,
      subject: { type: "delegation", id: delegationId },
      parameters: { person: parties.from_name, to: parties.to_name },
      link: "/delegations",
      dedupeKey: `${name} ${delegationId} ${at}`,
    });
  });
}

const on = (name: Name): Subscriber => ({
  on: name,
  name: `notify.${name}`,
  run: (context: JobContext, event: Event<AccessEvents[Name]>) => tell(name, context, event),
});

export const delegationSubscribers: readonly Subscriber[] = [on("access.delegated"), on("access.delegation-revoked")];
