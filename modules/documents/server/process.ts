import type { Bilingual } from "@tz/kernel/contract/base";
import { sql } from "@tz/kernel/server/base";
import type { CaseRef, CaseType } from "@tz/kernel/server/workflow";
import { documentSubject } from "../contract/index.ts";
import { sightOf } from "./policy.ts";
import { loadAccess } from "./repository/access.ts";

/** The key of the process that outgoing documents run: `processes/outgoing.bpmn`. */
export const outgoingProcess = "documents.outgoing";

/** What lists of tasks and delegations call this kind of work. */
export const outgoingKind = "documents.outgoing";

export const caseOf = (documentId: string): CaseRef => ({ type: documentSubject, id: documentId });

const words: Bilingual = { zh: "发文", en: "Outgoing document" };

/** Documents as cases of processes. */
export const outgoingCase: CaseType = {
  type: documentSubject,
  kinds: { [outgoingKind]: words },
  // Its course and opinions are how it was made; who received the paper reads the paper alone.
  async mayRead(db, viewer, id) {
    const access = (await loadAccess(db, viewer, [id])).get(id);
    return access !== undefined && sightOf(viewer.actor, access) === "making";
  },
  link: (id) => `/documents/${id}`,
  // The paper is with others: what they hold is recalled or supplemented, never made anew.
  async settled(db, id) {
    const { rows } = await sql`
      select 1 from documents.document where id = ${id} and dispatched_at is not null`.execute(db);
    return rows.length > 0;
  },
  terminated: { zh: "公文作废", en: "the document is void" },
};
