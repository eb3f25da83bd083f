import type { Selectable } from "kysely";
import { newId } from "../../base/index.ts";
import type { PostTable } from "../tables.ts";
import type { PersonSheetRead, PlannedPerson } from "./plan-people.ts";
import type { SheetFaults } from "./sheet-faults.ts";

export type PostRow = Selectable<PostTable>;

export interface PostPlan {
  created: PostRow[];
  changed: PostRow[];
  unchanged: number;
}

/** Where posts can be: looked up by what a sheet says. */
export interface Places {
  /** Id of an active unit by its code. */
  unitId(code: string): string | undefined;
  /** Id of an active department by unit and name. */
  departmentId(unitId: string, name: string): string | undefined;
  /** A rank after every post of the unit; each call gives a later one. */
  nextRank(unitId: string): number;
}

/** Decides which posts the rows of the sheet of people mean beside those held now; it ends none. */
export function planPosts(
  persons: readonly PlannedPerson[],
  held: readonly PostRow[],
  places: Places,
  now: Date,
  faults: SheetFaults,
): PostPlan {
  const heldBy = Map.groupBy(held, ({ person_id }) => person_id);
  const plans = persons.map(({ person, rows }) => {
    const own = heldBy.get(person.id) ?? [];
    const seats = rows.flatMap((row) => seatOf(row, places, faults) ?? []);
    refuseRepeated(seats, faults);
    return comparePosts(own, postsOf(person.id, seats, own, places, now), faults);
  });
  return {
    created: plans.flatMap(({ created }) => created),
    changed: plans.flatMap(({ changed }) => changed),
    unchanged: plans.reduce((sum, { unchanged }) => sum + unchanged, 0),
  };
}

interface Seat {
  row: PersonSheetRead;
  unitId: string;
  departmentId: string | null;
  title: string;
}

/** Where a row puts its person; undefined for a row without a post, or with a fault. */
function seatOf(row: PersonSheetRead, places: Places, faults: SheetFaults): Seat | undefined {
  const { unitCode, department, title } = row.values;
  if (unitCode === null && department === null && title === null) return undefined;
  if (unitCode === null || title === null) {
    faults.add(row.place(unitCode === null ? "unitCode" : "title"), "people.post_incomplete");
    return undefined;
  }
  const unitId = places.unitId(unitCode);
  if (!unitId) {
    faults.add(row.place("unitCode"), "people.unit_code_unknown", { code: unitCode });
    return undefined;
  }
  const departmentId = department === null ? null : places.departmentId(unitId, department);
  if (departmentId !== undefined) return { row, unitId, departmentId, title };
  faults.add(row.place("department"), "people.department_name_unknown", { name: department ?? "" });
  return undefined;
}

function refuseRepeated(seats: readonly Seat[], faults: SheetFaults): void {
  const first = new Map<string, number>();
  for (const { row, unitId, departmentId, title } of seats) {
    const key = JSON.stringify([unitId, departmentId, title]);
    const place = row.place("title");
    const before = first.get(key);
    if (before !== undefined) faults.add(place, "people.row_repeated", { row: before });
    first.set(key, before ?? place.row);
  }
}

interface WantedPost {
  row: PersonSheetRead;
  before: PostRow | undefined;
  post: PostRow;
}

function postsOf(
  personId: string,
  seats: readonly Seat[],
  own: readonly PostRow[],
  places: Places,
  now: Date,
): WantedPost[] {
  return seats.map(({ row, unitId, departmentId, title }) => {
    const before = own.find(
      (post) => post.unit_id === unitId && post.department_id === departmentId && post.title === title,
    );
    const post: PostRow = {
      ...(before ?? { id: newId(), started_at: now, ended_at: null, version: 1, is_main: false }),
      person_id: personId,
      unit_id: unitId,
      department_id: departmentId,
      title,
      rank: row.values.rank ?? before?.rank ?? places.nextRank(unitId),
      is_leader: row.values.isLeader === null ? (before?.is_leader ?? false) : row.values.isLeader === "yes",
    };
    return { row, before, post };
  });
}

/** Settles which post is the main one, and tells new, changed and unchanged posts apart. */
function comparePosts(own: readonly PostRow[], wanted: readonly WantedPost[], faults: SheetFaults): PostPlan {
  const [main, second] = wanted.filter(({ row }) => row.values.isMain === "yes");
  if (main && second)
    faults.add(second.row.place("isMain"), "people.main_repeated", { row: main.row.place("isMain").row });
  const present = own.find(({ is_main }) => is_main);
  const chosen = main?.post.id ?? present?.id ?? wanted[0]?.post.id;
  const settled = wanted.map(({ before, post }) => ({ before, post: { ...post, is_main: post.id === chosen } }));
  const changed = settled.filter(({ before, post }) => before && differs(before, post)).map(({ post }) => post);
  const created = settled.filter(({ before }) => !before).map(({ post }) => post);
  const dethroned = present && present.id !== chosen && !settled.some(({ post }) => post.id === present.id);
  return {
    created,
    changed: dethroned ? [...changed, { ...present, is_main: false }] : changed,
    unchanged: settled.length - created.length - changed.length,
  };
}

const differs = (before: PostRow, after: PostRow) =>
  before.rank !== after.rank || before.is_leader !== after.is_leader || before.is_main !== after.is_main;
