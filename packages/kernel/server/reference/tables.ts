/** One row of `kernel.reference_link`. */
export interface ReferenceLinkTable {
  id: string;
  from_type: string;
  from_id: string;
  to_type: string;
  to_id: string;
  relation: string;
  linked_at: Date;
}

/** The tables of the reference floor by name, for `tables<ReferenceTables>()`. */
export interface ReferenceTables {
  "kernel.reference_link": ReferenceLinkTable;
}
