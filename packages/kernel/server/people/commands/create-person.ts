import { CreatePerson, PersonView } from "../../../contract/people/index.ts";
import { command, newId, tables } from "../../base/index.ts";
import { Faults } from "../faults.ts";
import { lockOrganisation } from "../lock.ts";
import { presentPerson } from "../lookups/person-view.ts";
import { spellPerson } from "../spelling.ts";
import type { PeopleTables } from "../tables.ts";
import { checkAccount, freeAccount, storeKeys } from "./person-rules.ts";
import { checkNewPost, startPost } from "./post-rules.ts";

const people = tables<PeopleTables>();

/** Without an account they get one made of their name; a post that is given with it is their main one. */
export const createPerson = command({
  name: "people.create-person",
  summary: { zh: "新增人员", en: "Enter a person" },
  input: CreatePerson,
  output: PersonView,
  access: "people.manage",
  load: ({ tx }) => lockOrganisation(tx),
  async run(context) {
    const { tx, actor, input, emit, note, subject } = context;
    const faults = new Faults(actor.language);
    await checkAccount(tx, faults, input.account);
    if (input.post) await checkNewPost(tx, faults, input.post, { path: "post." });
    faults.refuse();
    const spelling = spellPerson(input.name);
    const row = await people(tx)
      .insertInto("kernel.person")
      .values({
        id: newId(),
        name: input.name,
        pinyin: spelling.pinyin,
        pinyin_initials: spelling.initials,
        account: input.account ?? (await freeAccount(tx, input.name)),
        phone: input.phone,
        email: input.email,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await storeKeys(tx, row);
    if (input.post) await startPost(context, row.id, input.post);
    note({ name: row.name, account: row.account });
    subject({ type: "people.person", id: row.id, unitId: input.post?.unitId ?? null });
    emit("people.person-changed", { personId: row.id });
    return presentPerson(tx, row, actor);
  },
});
