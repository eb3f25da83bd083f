import { ChangePerson, PersonView } from "../../../contract/people/index.ts";
import { AppError, command, tables } from "../../base/index.ts";
import { Faults } from "../faults.ts";
import { presentPerson } from "../lookups/person-view.ts";
import { spellPerson } from "../spelling.ts";
import type { PeopleTables } from "../tables.ts";
import { loadPerson } from "./load.ts";
import { checkAccount, storeKeys } from "./person-rules.ts";

const people = tables<PeopleTables>();

/** Whoever has left stays as they were entered. */
export const changePerson = command({
  name: "people.change-person",
  summary: { zh: "修改人员", en: "Change a person" },
  input: ChangePerson,
  output: PersonView,
  access: "people.manage",
  load: ({ tx }, { personId }) => loadPerson(tx, personId),
  version: (person) => person.version,
  async run({ tx, actor, input, record, emit, note, subject }) {
    if (record.state === "left") throw new AppError("people.person_left", { name: record.name });
    const { personId, version, ...fields } = input;
    const faults = new Faults(actor.language);
    await checkAccount(tx, faults, fields.account, personId);
    faults.refuse();
    const spelling = fields.name === undefined ? undefined : spellPerson(fields.name);
    const row = await people(tx)
      .updateTable("kernel.person")
      .set({
        ...fields,
        pinyin: spelling?.pinyin,
        pinyin_initials: spelling?.initials,
        version: version + 1,
      })
      .where("id", "=", personId)
      .returningAll()
      .executeTakeFirstOrThrow();
    await storeKeys(tx, row);
    note({ name: record.name, changed: Object.keys(fields) });
    subject({ type: "people.person", id: personId });
    emit("people.person-changed", { personId });
    return presentPerson(tx, row, actor);
  },
});
