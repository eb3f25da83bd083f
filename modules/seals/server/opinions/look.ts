import { type Db, type Services, sql } from "@tz/kernel/server/base";
import { plainRule, type UnitRule } from "../../contract/index.ts";

/** Who has a signature in use, and what the units ask that have said something. */
export interface Look {
  signers: ReadonlySet<string>;
  rules: ReadonlyMap<string, UnitRule>;
}

/** For so long other servers' changes are not seen: somebody's first opinions may go unsigned, none is refused by it. */
const FRESH_MS = 30_000;

/** By the pool of a process, so that two databases in one process do not mix. */
const kept = new WeakMap<object, { at: number; look: Promise<Look> }>();

/**
 * From memory, so that those who sign nothing pay nothing for those who do; one statement in half a minute. It goes by the
 * asker's own connection: one that had to wait for another, while all wait for its answer, would stop them all.
 */
export function signatureLook({ pool }: Pick<Services, "pool">, db: Db, now: Date): Promise<Look> {
  const known = kept.get(pool);
  if (known && Math.abs(now.getTime() - known.at) < FRESH_MS) return known.look.catch(() => freshLook(db, now));
  const look = freshLook(db, now);
  kept.set(pool, { at: now.getTime(), look });
  look.catch(() => kept.delete(pool));
  return look;
}

/** Lets this process look anew: a signature or a rule was changed here. */
export const forgetLook = ({ pool }: Pick<Services, "pool">): boolean => kept.delete(pool);

export const ruleOf = ({ rules }: Look, unitId: string): UnitRule => rules.get(unitId) ?? plainRule;

interface Row {
  signers: string[];
  rules: (UnitRule & { unitId: string })[];
}

/** By seal_of_person and the primary key of unit_rule. */
async function freshLook(db: Db, now: Date): Promise<Look> {
  const { rows } = await sql<Row>`/*kept*/
    select
      (select coalesce(jsonb_agg(person_id), '[]') from seals.seal
        where person_id is not null and state = 'active' and valid_until > ${now}) as signers,
      (select coalesce(jsonb_agg(jsonb_build_object('unitId', unit_id, 'signed', signed,
        'signatureRequired', signature_required, 'sealBeforeDispatch', seal_before_dispatch)), '[]')
        from seals.unit_rule) as rules`.execute(db);
  const [{ signers, rules } = { signers: [], rules: [] }] = rows;
  return { signers: new Set(signers), rules: new Map(rules.map(({ unitId, ...rule }) => [unitId, rule])) };
}
