import type { AuditSeal } from "../../contract/audit/index.ts";
import type { Bilingual } from "../../contract/base/index.ts";
import { type Db, sql } from "../base/index.ts";
import { momentText, noHash, type SealedRange, sealHash } from "./chain.ts";
import type { ReportFault } from "./verify.ts";

const WINDOW = 1000;
interface StoredSeal extends SealedRange {
  hash: string;
  lastLinkHash: string | null;
}

const sealsFrom = sql`
  select s.seq, s.first_position as "firstPosition", s.last_position as "lastPosition",
    encode(s.previous_hash, 'hex') as "previousHash", ${momentText("s.sealed_at")} as "sealedAt",
    encode(s.hash, 'hex') as hash, encode(l.hash, 'hex') as "lastLinkHash"
  from kernel.audit_seal s left join kernel.audit_link l on l.position = s.last_position`;

/** The newest seal, or undefined while nothing is sealed. */
export async function newestSeal(db: Db): Promise<AuditSeal | undefined> {
  const { rows } = await sql<StoredSeal>`${sealsFrom} order by s.seq desc limit 1`.execute(db);
  const seal = rows[0];
  return seal?.lastLinkHash
    ? { format: "tongzheng-audit-seal-1", ...seal, lastLinkHash: seal.lastLinkHash }
    : undefined;
}

/**
 * Walks the seals in order: each follows the one before, covers links without a gap and has the hash of what it covers.
 * @returns how many seals there are
 */
export async function verifySeals(db: Db, lastLink: number, report: ReportFault): Promise<number> {
  let before = { seq: 0, lastPosition: 0, hash: noHash };
  let count = 0;
  for (let seals = await readSeals(db, 0); seals.length > 0; seals = await readSeals(db, before.seq)) {
    for (const seal of seals) {
      for (const what of faultsOf(seal, before))
        report({
          kind: "seal",
          position: seal.lastPosition,
          auditId: null,
          at: seal.sealedAt,
          what: { zh: `第${seal.seq}号封存值${what.zh}`, en: `seal ${seal.seq} ${what.en}` },
        });
      before = seal;
    }
    count += seals.length;
  }
  const unsealed = before.lastPosition + 1;
  if (unsealed <= lastLink)
    report({
      kind: "link",
      position: unsealed,
      auditId: null,
      at: null,
      what: {
        zh: `封存序号${unsealed}–${lastLink}的链接没有封存值`,
        en: `links without a seal: ${unsealed}–${lastLink}`,
      },
    });
  return count;
}

// Served by the primary key.
async function readSeals(db: Db, after: number): Promise<StoredSeal[]> {
  const { rows } = await sql<StoredSeal>`${sealsFrom} where s.seq > ${after} order by s.seq limit ${WINDOW}`.execute(
    db,
  );
  return rows;
}

function faultsOf(seal: StoredSeal, before: { seq: number; lastPosition: number; hash: string }): Bilingual[] {
  if (seal.seq !== before.seq + 1)
    return [
      {
        zh: `前面是第${before.seq}号，其间的封存值被删除`,
        en: `follows seal ${before.seq}: those between were removed`,
      },
    ];
  const faults: Bilingual[] = [];
  if (seal.firstPosition !== before.lastPosition + 1)
    faults.push({
      zh: `应从封存序号${before.lastPosition + 1}起，现从${seal.firstPosition}起`,
      en: `begins at position ${seal.firstPosition}, not at ${before.lastPosition + 1}`,
    });
  if (seal.previousHash !== before.hash)
    faults.push({ zh: "没有接上前一封存值", en: "does not carry the hash of the seal before" });
  if (seal.lastLinkHash === null) faults.push({ zh: "所封存的链接已不存在", en: "covers links that are gone" });
  else if (sealHash(seal, seal.lastLinkHash) !== seal.hash)
    faults.push({ zh: "与所封存的内容不符", en: "does not have the hash of what it covers" });
  return faults;
}

/** Compares the seal that was kept elsewhere with the one of the same number here. */
export async function verifyExportedSeal(db: Db, kept: AuditSeal, report: ReportFault): Promise<void> {
  const { rows } = await sql<StoredSeal>`${sealsFrom} where s.seq = ${kept.seq}`.execute(db);
  const here = rows[0];
  const fault = (what: Bilingual) =>
    report({ kind: "export", position: kept.lastPosition, auditId: null, at: kept.sealedAt, what });
  if (sealHash(kept, kept.lastLinkHash) !== kept.hash)
    fault({
      zh: "导出的封存值文件本身被改动，与自身的哈希不符",
      en: "the exported seal itself was changed: its hash is not its own",
    });
  if (!here)
    fault({
      zh: `已导出的第${kept.seq}号封存值不在了：日志被截断或整体替换`,
      en: `seal ${kept.seq}, which was exported, is gone: the trail was cut off or replaced`,
    });
  else if (here.hash !== kept.hash || here.lastLinkHash !== kept.lastLinkHash)
    fault({
      zh: `第${kept.seq}号封存值与导出的不同：封存序号${kept.lastPosition}以前的日志被改写`,
      en: `seal ${kept.seq} is not the one that was exported: rows up to position ${kept.lastPosition} were rewritten`,
    });
}
