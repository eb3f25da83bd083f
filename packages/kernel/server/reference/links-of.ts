import type { Reference } from "../../contract/reference/index.ts";
import { type Db, sql, tables } from "../base/index.ts";
import type { ReferenceTables } from "./tables.ts";

const references = tables<ReferenceTables>();

/** The other end of a link, seen from one record. */
export interface LinkEnd {
  id: string;
  direction: "to" | "from";
  relation: string;
  record: Reference;
  linkedAt: Date;
}

/** Where a page of links goes on. */
export interface LinkPlace {
  linkedAt: string;
  id: string;
}

/**
 * The links of a record in both directions, newest first, at most `limit`; who may see the other ends is not looked at.
 * Served by reference_link_from and reference_link_to, each of which gives its newest.
 */
export async function linksOf(
  db: Db,
  record: Reference,
  limit: number,
  after?: LinkPlace | undefined,
): Promise<LinkEnd[]> {
  const rows = await side(db, record, "to", limit, after)
    .unionAll(side(db, record, "from", limit, after))
    .orderBy("linked_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ id, direction, relation, type, other_id, linked_at }) => ({
    id,
    direction,
    relation,
    record: { type, id: other_id },
    linkedAt: linked_at,
  }));
}

function side(db: Db, { type, id }: Reference, direction: "to" | "from", limit: number, after: LinkPlace | undefined) {
  const [own, other] = direction === "to" ? (["from", "to"] as const) : (["to", "from"] as const);
  const newest = references(db)
    .selectFrom("kernel.reference_link")
    .select(["id", "relation", "linked_at", `${other}_type as type`, `${other}_id as other_id`])
    .select(sql<"to" | "from">`${sql.lit(direction)}::text`.as("direction"))
    .where(`${own}_id`, "=", id)
    .where(`${own}_type`, "=", type)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(linked_at, id) < (${after?.linkedAt}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy("linked_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .as("newest");
  return references(db).selectFrom(newest).selectAll();
}
