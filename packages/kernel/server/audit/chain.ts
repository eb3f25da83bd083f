import { createHash } from "node:crypto";
import { sql } from "../base/index.ts";

/**
 * The hash chain's arithmetic; the same words stand in docs/audit-chain.md, so that anyone can recompute it. Every hash
 * is SM3 (GB/T 32905-2016) over UTF-8 text.
 */
const sm3 = (lines: readonly (string | number)[]) =>
  createHash("sm3")
    .update(lines.map((line) => `${line}\n`).join(""))
    .digest("hex");

/** What stands before the first link and the first seal. */
export const noHash = "0".repeat(64);

/** The columns of an audit row in the order in which they are hashed. */
export const rowColumns = [
  "id",
  "at",
  "command",
  "person_id",
  "person_name",
  "post_id",
  "unit_id",
  "on_behalf_of",
  "session_id",
  "ip",
  "ok",
  "subject_type",
  "subject_id",
  "subject_unit_id",
  "note",
] as const;

/** A row with every column as the text that PostgreSQL gives for it; null where the column is null. */
export type RowText = Record<(typeof rowColumns)[number], string | null>;

/** A moment as text: UTC with microseconds, the precision in which PostgreSQL keeps it. */
export const momentText = (column: string) =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The columns of `kernel.audit` (as `a`) as texts. */
export const rowTexts = sql.join(
  rowColumns.map((name) =>
    name === "at" ? sql`${momentText("a.at")} as at` : sql`${sql.ref(`a.${name}`)}::text as ${sql.ref(name)}`,
  ),
);

/** A line for each column: `name=`, the length in bytes and the text, or a dash for null, so that no two rows read alike. */
export function rowHash(row: RowText): string {
  const line = (name: (typeof rowColumns)[number]) => {
    const text = row[name];
    return text === null ? `${name}=-` : `${name}=${Buffer.byteLength(text)}:${text}`;
  };
  return sm3(["tongzheng-audit-row-1", ...rowColumns.map(line)]);
}

export interface Link {
  position: number;
  auditId: string;
  /** The row's moment as text. */
  at: string;
  rowHash: string;
}

/** The hash of a link: it carries the one before, so the order of the links cannot change. */
export const linkHash = (previous: string, { position, auditId, at, rowHash }: Link) =>
  sm3(["tongzheng-audit-link-1", previous, position, auditId, at, rowHash]);

export interface SealedRange {
  seq: number;
  firstPosition: number;
  lastPosition: number;
  /** The hash of the seal before. */
  previousHash: string;
  /** As text, like a row's moment. */
  sealedAt: string;
}

/** The hash of a seal over the last of its links, which stands for all before it. */
export const sealHash = (seal: SealedRange, lastLink: string) =>
  sm3([
    "tongzheng-audit-seal-1",
    seal.previousHash,
    seal.seq,
    seal.firstPosition,
    seal.lastPosition,
    seal.sealedAt,
    lastLink,
  ]);
