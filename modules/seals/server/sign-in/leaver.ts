import type { PeopleEvents } from "@tz/kernel/contract/people";
import { asSystem, type Subscriber } from "@tz/kernel/server/base";
import { revoke } from "../commands/revoke-certificate.ts";
import { liveCertificates, requests } from "./requests.ts";

/** Somebody who has left signs in no more, and asks for nothing; by certificate_of_person and certificate_request_open. */
export const revokeOfLeaver: Subscriber = {
  on: "people.person-left",
  name: "seals.on-person-left",
  run: ({ services }, { payload: { personId } }: { payload: PeopleEvents["people.person-left"] }) =>
    asSystem(services, "seals.revoke-certificates-of-leaver", async ({ tx, now, note, subject }) => {
      const ids = await liveCertificates(tx, personId, now);
      await revoke(tx, ids, "affiliationChanged", now);
      await requests(tx)
        .updateTable("seals.certificate_request")
        .set((row) => ({ state: "withdrawn", decided_at: now, version: row("version", "+", 1) }))
        .where("person_id", "=", personId)
        .where("state", "=", "requested")
        .execute();
      note({ revoked: ids.length });
      subject({ type: "person", id: personId });
    }),
};
