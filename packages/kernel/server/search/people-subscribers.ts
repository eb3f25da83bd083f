import type { PeopleEvents } from "../../contract/people/index.ts";
import { type Event, type JobContext, type Subscriber, tables } from "../base/index.ts";
import type { PeopleTables } from "../people/index.ts";
import { indexRecords } from "./index-records.ts";

const people = tables<PeopleTables>();

function onPerson(on: keyof PeopleEvents): Subscriber {
  return {
    on,
    name: `search.index-person-on-${on}`,
    mayWait: true,
    run: ({ services }: JobContext, { payload }: Event<{ personId: string }>) =>
      indexRecords(services, "people.person", [payload.personId]),
  };
}

/** The name of a unit stands in the entries of everybody who holds a post there. */
function onUnit(on: keyof PeopleEvents): Subscriber {
  return {
    on,
    name: `search.index-unit-on-${on}`,
    mayWait: true,
    async run({ services, db }: JobContext, { payload }: Event<{ unitId: string }>) {
      await indexRecords(services, "people.unit", [payload.unitId]);
      const staff = await people(db)
        .selectFrom("kernel.post")
        .select("person_id")
        .distinct()
        .where("unit_id", "=", payload.unitId)
        .where("ended_at", "is", null)
        .execute();
      await indexRecords(
        services,
        "people.person",
        staff.map((post) => post.person_id),
      );
    },
  };
}

export const peopleSubscribers = [
  onPerson("people.person-changed"),
  onPerson("people.person-left"),
  onPerson("people.person-returned"),
  onPerson("people.post-started"),
  onPerson("people.post-ended"),
  onUnit("people.unit-changed"),
  onUnit("people.unit-abolished"),
];
