import { type Db, sql } from "../base/index.ts";
import { type Link, linkHash, momentText, noHash, type RowText, rowHash, rowTexts } from "./chain.ts";
import type { ReportFault } from "./verify.ts";

/** Links (and their rows) in memory at a time. */
const WINDOW = 1000;

interface StoredLink extends Link {
  hash: string;
}

/**
 * Walks the links in order and compares each with its row and with the link before.
 * @returns the last position
 */
export async function verifyLinks(db: Db, report: ReportFault, progress?: (position: number) => void): Promise<number> {
  let before = { position: 0, hash: noHash };
  for (let links = await readLinks(db, 0); links.length > 0; links = await readLinks(db, before.position)) {
    const rows = await readRows(db, links);
    for (const link of links) {
      checkOrder(link, before, report);
      checkRow(link, rows.get(link.auditId), report);
      before = link;
    }
    progress?.(before.position);
  }
  return before.position;
}

// Served by the primary key.
async function readLinks(db: Db, after: number): Promise<StoredLink[]> {
  const { rows } = await sql<StoredLink>`
    select position, audit_id as "auditId", ${momentText("at")} as at,
      encode(row_hash, 'hex') as "rowHash", encode(hash, 'hex') as hash
    from kernel.audit_link where position > ${after} order by position limit ${WINDOW}`.execute(db);
  return rows;
}

/** The rows of these links by id: first where the links say, by the primary key; the rest anywhere, of several the earliest. */
async function readRows(db: Db, links: readonly StoredLink[]): Promise<Map<string, RowText>> {
  const { rows } = await sql<RowText>`
    select ${rowTexts} from unnest(${links.map((link) => link.auditId)}::uuid[], ${links.map((link) => link.at)}::timestamptz[])
      as l (id, at) join kernel.audit a on a.at = l.at and a.id = l.id`.execute(db);
  const found = new Map(rows.map((row) => [row.id!, row]));
  const missing = links.filter((link) => !found.has(link.auditId)).map((link) => link.auditId);
  if (missing.length === 0) return found;
  const elsewhere = await sql<RowText>`
    select distinct on (a.id) ${rowTexts} from kernel.audit a where a.id = any(${missing}::uuid[]) order by a.id, a.at`.execute(
    db,
  );
  for (const row of elsewhere.rows) found.set(row.id!, row);
  return found;
}

function checkOrder(link: StoredLink, before: { position: number; hash: string }, report: ReportFault): void {
  const { position, auditId, at } = link;
  if (position !== before.position + 1) {
    // What the missing links held is unknown, so this link's own hash cannot be recomputed.
    const removed = `${before.position + 1}–${position - 1}`;
    const what = { zh: `封存序号${removed}的链接被删除`, en: `links were removed: ${removed}` };
    report({ kind: "link", position: before.position + 1, auditId: null, at: null, what });
  } else if (linkHash(before.hash, link) !== link.hash)
    report({
      kind: "link",
      position,
      auditId,
      at,
      what: { zh: "链接被改动，或不在原来的位置", en: "the link was changed, or is not in its place" },
    });
}

function checkRow(link: StoredLink, row: RowText | undefined, report: ReportFault): void {
  const { position, auditId, at } = link;
  if (!row) report({ kind: "removed", position, auditId, at, what: { zh: "记录被删除", en: "the row was removed" } });
  else if (row.at !== at)
    report({
      kind: "changed",
      position,
      auditId,
      at,
      what: { zh: `记录的时间被改为 ${row.at}`, en: `the row's time was changed to ${row.at}` },
    });
  else if (rowHash(row) !== link.rowHash) report({ kind: "changed", position, auditId, at, what: nowSays(row) });
}

/** What the row says now, for whoever looks into it. */
const nowSays = ({ command, person_name }: RowText) => ({
  zh: `记录的内容被改动（现为：${person_name ?? "系统"}，${command}）`,
  en: `the row's content was changed (now ${command} by ${person_name ?? "the system"})`,
});
