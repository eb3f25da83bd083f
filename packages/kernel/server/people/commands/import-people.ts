import { PeopleImport } from "../../../contract/people/index.ts";
import { command, sql, type Tx } from "../../base/index.ts";
import { lockOrganisation } from "../lock.ts";
import { emptyOrganisation, insertOrganisation } from "../organisation.ts";
import { personSheet } from "../sheets/person-sheet.ts";
import { type PlannedPerson, planPeople } from "../sheets/plan-people.ts";
import { type PostPlan, planPosts } from "../sheets/plan-posts.ts";
import { readPresentPeople, readPresentPlaces } from "../sheets/present.ts";
import { readRows } from "../sheets/read-rows.ts";
import { SheetFaults } from "../sheets/sheet-faults.ts";
import { WorkbookInput } from "../sheets/tables-input.ts";
import { personKeys, spellPerson } from "../spelling.ts";

/** Enters and changes people and their posts by sheet: all of it, or nothing with every fault named. It ends nothing. */
export const importPeople = command({
  name: "people.import-people",
  summary: { zh: "导入人员和任职", en: "Import people and their posts" },
  input: WorkbookInput,
  output: PeopleImport,
  access: "people.manage",
  load: ({ tx }) => lockOrganisation(tx),
  async run({ tx, actor, input, now, emit, note }) {
    const faults = new SheetFaults(actor.language);
    const rows = readRows(input.tables, personSheet, faults, actor.language);
    faults.addWhereEmpty(personSheet.name, rows);
    const persons = planPeople(rows, await readPresentPeople(tx, rows), faults);
    const { places, held } = await readPresentPlaces(tx, persons);
    const posts = planPosts(persons, held, places, now, faults);
    faults.refuse();
    const { created, changed } = sortOut(persons);
    await storePersons(tx, created, changed);
    await storePosts(tx, posts);
    const touched = [
      ...created.map(({ id }) => id),
      ...changed.map(({ id }) => id),
      ...posts.changed.map((post) => post.person_id),
    ];
    for (const personId of new Set(touched)) emit("people.person-changed", { personId });
    for (const post of posts.created)
      emit("people.post-started", { postId: post.id, personId: post.person_id, unitId: post.unit_id });
    const counts = {
      people: {
        created: created.length,
        changed: changed.length,
        unchanged: persons.length - created.length - changed.length,
      },
      posts: { created: posts.created.length, changed: posts.changed.length, unchanged: posts.unchanged },
    };
    note(counts);
    return counts;
  },
});

function sortOut(persons: readonly PlannedPerson[]) {
  const differs = ({ person, before }: PlannedPerson) =>
    before && (person.name !== before.name || person.phone !== before.phone || person.email !== before.email);
  return {
    created: persons.filter(({ before }) => !before).map(({ person }) => person),
    changed: persons.filter(differs).map(({ person }) => person),
  };
}

type Person = PlannedPerson["person"];

async function storePersons(tx: Tx, created: Person[], changed: Person[]): Promise<void> {
  await insertOrganisation(tx, { ...emptyOrganisation, persons: created });
  if (changed.length === 0) return;
  const rows = changed.map((person) => {
    const { pinyin, initials } = spellPerson(person.name);
    return { ...person, pinyin, pinyin_initials: initials };
  });
  const keys = changed.flatMap((person) => personKeys(person).map((key) => ({ key, person_id: person.id })));
  await sql`
    update kernel.person present set name = wanted.name, pinyin = wanted.pinyin,
      pinyin_initials = wanted.pinyin_initials, phone = wanted.phone, email = wanted.email,
      version = present.version + 1
    from jsonb_populate_recordset(null::kernel.person, ${JSON.stringify(rows)}) wanted
    where present.id = wanted.id`.execute(tx);
  await sql`delete from kernel.person_key where person_id = any(${changed.map(({ id }) => id)}::uuid[])`.execute(tx);
  await sql`
    insert into kernel.person_key
    select * from jsonb_populate_recordset(null::kernel.person_key, ${JSON.stringify(keys)})`.execute(tx);
}

async function storePosts(tx: Tx, { created, changed }: PostPlan): Promise<void> {
  // A person has one main post at every moment, so the old one steps back before the new one comes.
  await sql`update kernel.post set is_main = false where id = any(${changed.map(({ id }) => id)}::uuid[])`.execute(tx);
  await sql`
    update kernel.post present set rank = wanted.rank, is_leader = wanted.is_leader, is_main = wanted.is_main,
      version = present.version + 1
    from jsonb_populate_recordset(null::kernel.post, ${JSON.stringify(changed)}) wanted
    where present.id = wanted.id`.execute(tx);
  await insertOrganisation(tx, { ...emptyOrganisation, posts: created });
}
