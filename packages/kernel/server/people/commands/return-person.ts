import { PersonView, ReturnPerson } from "../../../contract/people/index.ts";
import { AppError, command, tables } from "../../base/index.ts";
import { Faults } from "../faults.ts";
import { presentPerson } from "../lookups/person-view.ts";
import type { PeopleTables } from "../tables.ts";
import { loadPerson } from "./load.ts";
import { checkNewPost, startPost } from "./post-rules.ts";

const people = tables<PeopleTables>();

/** Into a new post: those held before have ended. */
export const returnPerson = command({
  name: "people.return-person",
  summary: { zh: "办理返岗", en: "Enter that a person comes back" },
  input: ReturnPerson,
  output: PersonView,
  access: "people.manage",
  load: ({ tx }, { personId }) => loadPerson(tx, personId),
  version: (person) => person.version,
  async run(context) {
    const { tx, actor, input, record, emit, note, subject } = context;
    if (record.state === "active") throw new AppError("people.person_not_left", { name: record.name });
    const faults = new Faults(actor.language);
    await checkNewPost(tx, faults, input.post, { path: "post." });
    faults.refuse();
    const row = await people(tx)
      .updateTable("kernel.person")
      .set({ state: "active", version: input.version + 1 })
      .where("id", "=", record.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await startPost(context, record.id, input.post);
    note({ name: record.name });
    subject({ type: "people.person", id: record.id, unitId: input.post.unitId });
    emit("people.person-returned", { personId: record.id });
    return presentPerson(tx, row, actor);
  },
});
