import { type Db, sql } from "../base/index.ts";
import { gramsOfTerms, headGramsOfTerms } from "./grams.ts";

/** What is looked for, and for whom. */
export interface Criteria {
  /** Folded; at least one. */
  terms: readonly string[];
  /** The whole question folded, for an exact number. */
  number: string;
  /** Keys of the actor's tokens. */
  readers: readonly string[];
  /** Records that the actor may find meanwhile in another's name. */
  meanwhile: readonly string[];
  type?: string | undefined;
  unitId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** Exactly this number; in title or number; in the text. */
export const tiers = ["number", "head", "text"] as const;
export type Tier = (typeof tiers)[number];

/** The place of a hit in the whole list: tier, then newest first. `at` is exact to the microsecond, as text. */
export interface Place {
  tier: Tier;
  at: string;
  id: string;
}

export interface Found extends Place {
  type: string;
}

/** Fewer hits than this are all found and put in order at once; more would cost a frequent term too long a try. */
const FEW = 80;
/** So many of the newest entries are read before the index of grams is asked again; more cost more than the index does. */
const NEWEST = 2000;

const FIRST: Omit<Place, "tier"> = { at: "infinity", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };

/**
 * The next hits after a place, in order, at most `limit`; fewer only at the end of the list. A question with few hits is
 * answered by the index of grams in one statement. One with many goes tier by tier, where a page is soon full.
 */
export async function findNext(db: Db, criteria: Criteria, after: Place | undefined, limit: number): Promise<Found[]> {
  const few = await ifFew(db, criteria, after, limit);
  if (few) return few;
  const found: Found[] = [];
  for (const tier of tiers.slice(tiers.indexOf(after?.tier ?? "number"))) {
    const from = after?.tier === tier ? after : { tier, ...FIRST };
    found.push(...(await findInTier(db, criteria, from, limit - found.length)));
    if (found.length >= limit) break;
  }
  return found;
}

/**
 * Served by search_entry_grams: readers and grams are columns of one index, whose lists are intersected.
 * @returns undefined when there are more than a few
 */
async function ifFew(
  db: Db,
  criteria: Criteria,
  after: Place | undefined,
  limit: number,
): Promise<Found[] | undefined> {
  const { number, terms } = criteria;
  const from = after ?? { tier: "number", ...FIRST };
  const rank = tiers.indexOf(from.tier);
  const { rows } = await sql<{ total: number; tier: number; id: string | null; type: string; moment: string }>`
    with hit as materialized (
      select id, type, at, case when number_key = ${number} then 0 when ${inHead(criteria)} then 1 else 2 end as tier
      from ${holding(criteria, gramsOfTerms(terms))}
      where ${inText(criteria)} and ${filters(criteria)} limit ${FEW})
    select whole.total, page.* from (select count(*)::integer as total from hit) whole
    left join lateral (
      select tier, ${columns} from hit where tier > ${rank} or (tier = ${rank} and ${beyond(from)})
      order by tier, at desc, id desc limit ${limit}) page on true`.execute(db);
  if ((rows[0]?.total ?? 0) >= FEW) return undefined;
  return rows.flatMap(({ tier, id, type, moment }) =>
    id === null ? [] : [{ tier: tiers[tier]!, id, type, at: moment }],
  );
}

/**
 * A term that many entries of a tier contain fills a page from the newest ones; else the index of grams gives all of
 * them. Both compare the text itself, so that neither finds more or less than the other.
 */
async function findInTier(db: Db, criteria: Criteria, after: Place, limit: number): Promise<Found[]> {
  if (after.tier === "number") return exactNumber(db, criteria, after, limit);
  const newest = await amongNewest(db, criteria, after, limit);
  return newest.length >= limit ? newest : everywhere(db, criteria, after, limit);
}

/** Served by search_entry_number. */
async function exactNumber(db: Db, criteria: Criteria, after: Place, limit: number): Promise<Found[]> {
  return rows(
    db,
    after.tier,
    sql`select ${columns} from kernel.search_entry
      where number_key = ${criteria.number} and ${visible(criteria)} and ${filters(criteria)} and ${beyond(after)}
      order by at desc, id desc limit ${limit}`,
  );
}

/** Served by search_entry_newest, or its siblings where a type or a unit is asked for. */
async function amongNewest(db: Db, criteria: Criteria, after: Place, limit: number): Promise<Found[]> {
  return rows(
    db,
    after.tier,
    sql`select ${columns} from (
        select id, type, at, number_key, head, text, readers from kernel.search_entry
        where ${filters(criteria)} and ${beyond(after)} order by at desc, id desc limit ${NEWEST}) newest
      where ${matches(criteria, after.tier)} and ${visible(criteria)}
      order by at desc, id desc limit ${limit}`,
  );
}

/** Served by search_entry_grams. */
async function everywhere(db: Db, criteria: Criteria, after: Place, limit: number): Promise<Found[]> {
  const grams = after.tier === "head" ? headGramsOfTerms(criteria.terms) : gramsOfTerms(criteria.terms);
  return rows(
    db,
    after.tier,
    sql`with hit as materialized (
        select id, type, at from ${holding(criteria, grams)}
        where ${matches(criteria, after.tier)} and ${filters(criteria)} and ${beyond(after)})
      select ${columns} from hit order by at desc, id desc limit ${limit}`,
  );
}

type Fragment = ReturnType<typeof sql<unknown>>;

const all = (conditions: readonly Fragment[]) => sql`(${sql.join(conditions, sql` and `)})`;

const inHead = ({ terms }: Criteria) => all(terms.map((term) => sql`strpos(head, ${term}) > 0`));
const inText = ({ terms }: Criteria) => all(terms.map((term) => sql`strpos(text, ${term}) > 0`));

function matches(criteria: Criteria, tier: Tier): Fragment {
  return tier === "head"
    ? sql`${inHead(criteria)} and number_key is distinct from ${criteria.number}`
    : sql`${inText(criteria)} and not ${inHead(criteria)}`;
}

const forReaders = ({ readers }: Criteria) => sql`readers && ${readers}::bigint[]`;

const visible = (criteria: Criteria) =>
  criteria.meanwhile.length === 0
    ? forReaders(criteria)
    : sql`(${forReaders(criteria)} or id = any (${criteria.meanwhile}::uuid[]))`;

/**
 * What the actor may find that has these grams. The few found in another's name come by the primary key: as an alternative they would
 * take the readers out of the index.
 */
function holding(criteria: Criteria, grams: readonly number[]): Fragment {
  const entries = (which: Fragment) =>
    sql`select * from kernel.search_entry where grams @> ${grams}::integer[] and ${which}`;
  const meanwhile = sql`id = any (${criteria.meanwhile}::uuid[]) and not ${forReaders(criteria)}`;
  return criteria.meanwhile.length === 0
    ? sql`(${entries(forReaders(criteria))}) entry`
    : sql`(${entries(forReaders(criteria))} union all ${entries(meanwhile)}) entry`;
}

const beyond = ({ at, id }: Place) => sql`(at, id) < (${at}::timestamptz, ${id}::uuid)`;

function filters({ type, unitId, from, to }: Criteria): Fragment {
  return all([
    sql`true`,
    ...(type === undefined ? [] : [sql`type = ${type}`]),
    ...(unitId === undefined ? [] : [sql`unit_id = ${unitId}`]),
    ...(from === undefined ? [] : [sql`at >= ${from}::timestamptz`]),
    ...(to === undefined ? [] : [sql`at < ${to}::timestamptz`]),
  ]);
}

// Under another name, so that "order by at" means the column and not this text.
const columns = sql`id, type, at::text as moment`;

async function rows(db: Db, tier: Tier, query: Fragment): Promise<Found[]> {
  const result = await query.execute(db);
  return (result.rows as { id: string; type: string; moment: string }[]).map(({ id, type, moment }) => ({
    tier,
    id,
    type,
    at: moment,
  }));
}
