import { sql } from "@tz/kernel/server/base";
import { countedUse, type UnitUse } from "@tz/kernel/server/people";

/** What keeps a unit from being abolished: papers that it has yet to finish or to file. */
export const documentsUnitUses: readonly UnitUse[] = [
  countedUse(
    "{count}件在办的发文",
    "{count} {count, outgoing document|outgoing documents} in the works",
    // Index document_unit_state.
    (id) => sql`
      select count(*)::int as count from documents.document
      where unit_id = ${id} and state = 'running' and submitted_at is not null`,
  ),
  countedUse(
    "{count}件未归档的发文",
    "{count} {count, dispatched document|dispatched documents} not yet filed",
    // Index document_unit_state.
    (id) => sql`
      select count(*)::int as count from documents.document
      where unit_id = ${id} and state = 'dispatched' and submitted_at is not null`,
  ),
  countedUse(
    "{count}件未办结的收文",
    "{count} {count, incoming paper|incoming papers} not yet finished",
    // Index incoming_state.
    (id) => sql`
      select count(*)::int as count from documents.incoming
      where unit_id = ${id} and state in ('accepted', 'registered')`,
  ),
];
