import { LeavePerson, PersonView } from "../../../contract/people/index.ts";
import { AppError, command, tables } from "../../base/index.ts";
import { presentPerson } from "../lookups/person-view.ts";
import type { PeopleTables } from "../tables.ts";
import { loadPerson } from "./load.ts";
import { checkSuccessor, endPosts } from "./post-rules.ts";

const people = tables<PeopleTables>();

/** Whoever leaves loses all posts and cannot sign in; the access floor hears it and ends the sessions. */
export const leavePerson = command({
  name: "people.leave-person",
  summary: { zh: "办理离职", en: "Enter that a person leaves" },
  input: LeavePerson,
  output: PersonView,
  access: "people.manage",
  load: ({ tx }, { personId }) => loadPerson(tx, personId),
  version: (person) => person.version,
  may: (actor, person) => (actor.personId === person.id ? "people.leave_oneself" : true),
  async run(context) {
    const { tx, actor, input, record, emit, note, subject } = context;
    if (record.state === "left") throw new AppError("people.person_left", { name: record.name });
    const named = await checkSuccessor(tx, record.id, input.successorId);
    await endPosts(context, { personId: record.id, ...named });
    const row = await people(tx)
      .updateTable("kernel.person")
      .set({ state: "left", version: input.version + 1 })
      .where("id", "=", record.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    note({ name: record.name, ...named });
    subject({ type: "people.person", id: record.id });
    emit("people.person-left", { personId: record.id, ...named });
    return presentPerson(tx, row, actor);
  },
});
