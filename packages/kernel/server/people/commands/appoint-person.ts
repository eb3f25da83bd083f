import { AppointPerson, PostView } from "../../../contract/people/index.ts";
import { AppError, command } from "../../base/index.ts";
import { Faults } from "../faults.ts";
import { postById } from "../lookups/posts.ts";
import { loadPerson } from "./load.ts";
import { checkNewPost, startPost } from "./post-rules.ts";

/** Nobody holds the same post twice, and nobody who has left is appointed before coming back. */
export const appointPerson = command({
  name: "people.appoint-person",
  summary: { zh: "任职", en: "Appoint a person to a post" },
  input: AppointPerson,
  output: PostView,
  access: "people.manage",
  load: ({ tx }, { personId }) => loadPerson(tx, personId),
  async run(context) {
    const { tx, actor, input, record: person, note, subject } = context;
    if (person.state === "left") throw new AppError("people.person_left", { name: person.name });
    const faults = new Faults(actor.language);
    await checkNewPost(tx, faults, input, { personId: person.id });
    faults.refuse();
    const row = await startPost(context, person.id, input);
    note({ person: person.name, title: row.title });
    subject({ type: "people.post", id: row.id, unitId: row.unit_id });
    return postById(tx, row.id);
  },
});
