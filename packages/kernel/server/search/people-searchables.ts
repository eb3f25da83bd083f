import { type Db, tables, type Viewer } from "../base/index.ts";
import { type PeopleTables, postsOfAll, spellPerson, spellUnit, unitsByIds } from "../people/index.ts";
import { spellings } from "./pinyin.ts";
import { reader } from "./readers.ts";
import type { Searchable, SearchRecord } from "./searchable.ts";

const people = tables<PeopleTables>();

/** The directory is open to the whole staff. */
const wholeStaff = async (_db: Db, { actor }: Viewer, ids: readonly string[]) =>
  new Set(actor.roles.includes("staff") ? ids : []);

/** Persons who are in office, by name, by pinyin in every reading, and by their posts. */
const persons: Searchable = {
  type: "people.person",
  words: { zh: "人员", en: "Persons" },
  mayRead: wholeStaff,
  async load(db, ids) {
    if (ids.length === 0) return new Map();
    const rows = await people(db)
      .selectFrom("kernel.person")
      .select(["id", "name"])
      .where("id", "in", ids)
      .where("state", "=", "active")
      .execute();
    const posts = await postsOfAll(db, ids);
    return new Map(
      rows.map(({ id, name }): [string, SearchRecord] => {
        const held = posts.get(id) ?? [];
        const usual = spellPerson(name);
        return [
          id,
          {
            title: name,
            names: [...new Set([usual.pinyin.replaceAll(" ", ""), usual.initials, ...spellings(name)])],
            body: held.map((post) => `${post.unitName} ${post.departmentName ?? ""} ${post.title}`).join("\n"),
            at: null,
            unitId: held[0]?.unitId ?? null,
            link: `/directory?q=${encodeURIComponent(name)}`,
            readers: [reader.staff],
          },
        ];
      }),
    );
  },
  ids: (db, after, limit) => activeIds(db, "kernel.person", after, limit),
};

/** Units by full and short name and by their pinyin. */
const units: Searchable = {
  type: "people.unit",
  words: { zh: "单位", en: "Units" },
  mayRead: wholeStaff,
  async load(db, ids) {
    const active = (await unitsByIds(db, ids)).filter(({ state }) => state === "active");
    return new Map(
      active.map(({ id, name, shortName }): [string, SearchRecord] => {
        const spelt = [spellUnit(name), spellUnit(shortName)];
        const names = spelt.flatMap(({ pinyin, initials }) => [pinyin.replaceAll(" ", ""), initials]);
        const link = `/directory?unit=${id}`;
        return [id, { title: name, names: [shortName, ...names], at: null, unitId: id, link, readers: [reader.staff] }];
      }),
    );
  },
  ids: (db, after, limit) => activeIds(db, "kernel.unit", after, limit),
};

async function activeIds(
  db: Db,
  table: "kernel.person" | "kernel.unit",
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await people(db)
    .selectFrom(table)
    .select("id")
    .where("state", "=", "active")
    .$if(after !== null, (query) => query.where("id", ">", after!))
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

export const peopleSearchables = [persons, units];
