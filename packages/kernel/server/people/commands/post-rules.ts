import type { Selectable } from "kysely";
import type { NewPost } from "../../../contract/people/index.ts";
import { type Actor, AppError, newId, sql, type Tx, tables, type WriteContext } from "../../base/index.ts";
import type { Faults } from "../faults.ts";
import { requireUnbound } from "../post-bond.ts";
import type { PeopleTables, PostTable } from "../tables.ts";
import { nextRank } from "./next-rank.ts";
import { activeUnits } from "./unit-rules.ts";

const people = tables<PeopleTables>();

/** Checks that unit and department exist and that the person does not hold this very post already. */
export async function checkNewPost(
  tx: Tx,
  faults: Faults,
  post: NewPost,
  { personId, path = "" }: { personId?: string; path?: string },
): Promise<void> {
  if ((await activeUnits(tx, [post.unitId])).length === 0) {
    faults.add(`${path}unitId`, "people.unit_unknown");
    return;
  }
  await checkDepartmentOf(tx, faults, post.unitId, post.departmentId, path);
  if (personId) await checkHeldOnce(tx, faults, { ...post, personId }, path);
}

export async function checkDepartmentOf(
  tx: Tx,
  faults: Faults,
  unitId: string,
  departmentId: string | null,
  path = "",
): Promise<void> {
  if (!departmentId) return;
  const department = await people(tx)
    .selectFrom("kernel.department")
    .select("id")
    .where("id", "=", departmentId)
    .where("unit_id", "=", unitId)
    .where("state", "=", "active")
    .executeTakeFirst();
  if (!department) faults.add(`${path}departmentId`, "people.department_unknown");
}

interface HeldPost {
  personId: string;
  unitId: string;
  departmentId: string | null;
  title: string;
  /** The post that is being changed. */
  postId?: string;
}

/** Index post_held_once. */
export async function checkHeldOnce(tx: Tx, faults: Faults, post: HeldPost, path = ""): Promise<void> {
  const held = await people(tx)
    .selectFrom("kernel.post")
    .select("id")
    .where("person_id", "=", post.personId)
    .where("unit_id", "=", post.unitId)
    .where("department_id", "is not distinct from", post.departmentId)
    .where("title", "=", post.title)
    .where("ended_at", "is", null)
    .execute();
  if (held.some(({ id }) => id !== post.postId)) faults.add(`${path}title`, "people.post_held", { title: post.title });
}

/** Gives a person a post; their first one is the main one, and a new main one takes the place of the old. */
export async function startPost(
  { tx, now, emit }: Pick<WriteContext, "tx" | "now" | "emit">,
  personId: string,
  post: NewPost,
): Promise<Selectable<PostTable>> {
  const main = await people(tx)
    .selectFrom("kernel.post")
    .select("id")
    .where("person_id", "=", personId)
    .where("is_main", "=", true)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (main && post.isMain) await setMain(tx, main.id, false);
  const row = await people(tx)
    .insertInto("kernel.post")
    .values({
      id: newId(),
      person_id: personId,
      unit_id: post.unitId,
      department_id: post.departmentId,
      title: post.title,
      rank: post.rank ?? (await nextRank(tx, "kernel.post", post.unitId)),
      is_leader: post.isLeader,
      is_main: post.isMain || !main,
      started_at: now,
      ended_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  emit("people.post-started", { postId: row.id, personId, unitId: row.unit_id });
  return row;
}

async function setMain(tx: Tx, postId: string, isMain: boolean): Promise<void> {
  await people(tx)
    .updateTable("kernel.post")
    .set((on) => ({ is_main: isMain, version: on("version", "+", 1) }))
    .where("id", "=", postId)
    .execute();
}

/** Makes one of a person's posts the main one. */
export async function makeMain(tx: Tx, personId: string, postId: string): Promise<void> {
  await people(tx)
    .updateTable("kernel.post")
    .set((on) => ({ is_main: false, version: on("version", "+", 1) }))
    .where("person_id", "=", personId)
    .where("is_main", "=", true)
    .where("ended_at", "is", null)
    .where("id", "<>", postId)
    .execute();
  await setMain(tx, postId, true);
}

interface Successor {
  successorId?: string;
}

/**
 * Who goes on with somebody's tasks must be at work; by post_person.
 * @throws AppError people.successor_unknown
 */
export async function checkSuccessor(tx: Tx, personId: string, successorId: string | undefined): Promise<Successor> {
  if (successorId === undefined) return {};
  const atWork = await people(tx)
    .selectFrom("kernel.post")
    .innerJoin("kernel.person", "kernel.person.id", "kernel.post.person_id")
    .select("kernel.person.id")
    .where("kernel.post.person_id", "=", successorId)
    .where("kernel.post.ended_at", "is", null)
    .where("kernel.person.state", "=", "active")
    .executeTakeFirst();
  if (!atWork || successorId === personId) throw new AppError("people.successor_unknown");
  return { successorId };
}

/**
 * Ends posts and tells so.
 * @throws AppError of a higher floor that holds on to one of them
 */
export async function endPosts(
  { tx, now, emit, services, actor }: Pick<WriteContext, "tx" | "now" | "emit" | "services"> & { actor: Actor },
  which: Successor & { personId: string; postId?: string },
): Promise<void> {
  const rows = await people(tx)
    .updateTable("kernel.post")
    .set((on) => ({
      // A start may be entered ahead of time; an end cannot come before it.
      ended_at: sql<Date>`greatest(started_at, ${now})`,
      version: on("version", "+", 1),
    }))
    .where("person_id", "=", which.personId)
    .where("ended_at", "is", null)
    .$if(which.postId !== undefined, (query) => query.where("id", "=", which.postId ?? ""))
    .returning(["id", "unit_id"])
    .execute();
  await requireUnbound(
    services,
    tx,
    rows.map(({ id }) => id),
    actor.language,
  );
  const { personId, successorId } = which;
  for (const { id: postId, unit_id: unitId } of rows)
    emit("people.post-ended", { postId, personId, unitId, ...(successorId && { successorId }) });
}
