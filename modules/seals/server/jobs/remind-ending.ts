import { permissionHolders } from "@tz/kernel/server/access";
import { asSystem, type JobContext, sql, type WriteContext } from "@tz/kernel/server/base";
import { type NoticeOrder, notify, notifyOfMany } from "@tz/kernel/server/notify";
import { rulesInForce } from "@tz/kernel/server/rules";
import { securityAdministrators } from "../administrators.ts";
import { remindHolders } from "../sign-in/remind-holders.ts";
import { remindOfRoots } from "./remind-root.ts";
import { reminderRules } from "./reminder-rules.ts";

/** A seal that ends, or has no keeper, since so long that this is reminder number `turn`, the first being 0. */
interface Lacking {
  id: string;
  name: string;
  unit_id: string;
  keeper_id: string;
  keeper_name: string;
  until: string;
  turn: number;
}

/** A seal that runs out seals nothing more, and one whose keeper left lies unused: nobody would notice before a paper waits; so with whom a certificate signs in. */
export function remindEnding({ services }: JobContext): Promise<void> {
  return asSystem(services, "seals.remind-ending", async (context) => {
    const rules = await rulesInForce(context.tx, reminderRules, context.now);
    const ending = await endingSeals(context, rules.endingDays, rules.endingAgainDays);
    await notifyOfMany(context, ending.map(toKeeper));
    await tellSecurity(context, ending);
    const kept = await sealsWithoutKeeper(context, rules.keeperAgainDays);
    await tellDirectors(context, kept);
    const holders = await remindHolders(context, rules.endingDays, rules.endingAgainDays);
    const roots = await remindOfRoots(context);
    context.note({ ending: ending.length, withoutKeeper: kept.length, holders, roots });
  });
}

/** By seal_ending; an office has as many seals as units and signers. The day is that of China. */
async function endingSeals({ tx, now }: WriteContext, days: number, again: number): Promise<Lacking[]> {
  const { rows } = await sql<Lacking>`
    select s.id, s.name, s.unit_id, s.keeper_id, k.name as keeper_name,
      to_char(s.valid_until at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as until,
      floor((extract(epoch from ${now}::timestamptz - s.valid_until) / 86400 + ${days}) / ${again})::int as turn
    from seals.seal s join kernel.person k on k.id = s.keeper_id
    where s.state in ('active', 'suspended') and s.valid_until <= ${now}::timestamptz + make_interval(days => ${days})
    order by s.valid_until, s.id`.execute(tx);
  return rows;
}

/** By seal_ending and post_person. */
async function sealsWithoutKeeper({ tx, now }: WriteContext, again: number): Promise<Lacking[]> {
  const { rows } = await sql<Lacking>`
    select s.id, s.name, s.unit_id, s.keeper_id, k.name as keeper_name, '' as until,
      coalesce(floor(extract(epoch from ${now}::timestamptz - left_at.at) / 86400 / ${again}), 0)::int as turn
    from seals.seal s join kernel.person k on k.id = s.keeper_id
    cross join lateral (
      select max(p.ended_at) as at, coalesce(bool_or(p.ended_at is null), false) as holds
      from kernel.post p where p.person_id = s.keeper_id and p.unit_id = s.unit_id) left_at
    where s.state in ('active', 'suspended') and s.person_id is null and not left_at.holds
    order by s.id`.execute(tx);
  return rows;
}

/** Told once for each turn, however often the job runs; a renewed seal ends on another day. */
const toKeeper = ({ id, name, keeper_id, until, turn }: Lacking): NoticeOrder => ({
  personIds: [keeper_id],
  event: "seals.ending",
  subject: { type: "seals.seal", id },
  parameters: { name, until },
  link: "/seals/own",
  dedupeKey: `seals.ending ${id} ${until} ${turn}`,
});

/** One notice for all that they have to renew, by the turn of the one that ends first. */
async function tellSecurity(context: WriteContext, ending: readonly Lacking[]): Promise<void> {
  const [first] = ending;
  if (!first) return;
  await notify(context, {
    personIds: await securityAdministrators(context.tx, context.services),
    event: "seals.renewals-due",
    subject: { type: "seals.seal", id: first.id },
    parameters: { name: first.name, until: first.until, count: ending.length },
    link: "/seals/authority",
    dedupeKey: `seals.renewals-due ${first.id} ${first.until} ${first.turn} ${ending.length}`,
  });
}

async function tellDirectors(context: WriteContext, kept: readonly Lacking[]): Promise<void> {
  const unitIds = [...new Set(kept.map(({ unit_id }) => unit_id))];
  const directors = await permissionHolders(context.tx, context.services, "seals.request", unitIds);
  const orders = kept.map(({ id, name, unit_id, keeper_id, keeper_name, turn }) => ({
    personIds: directors.get(unit_id) ?? [],
    event: "seals.keeper-left",
    subject: { type: "seals.seal", id },
    parameters: { name, keeper: keeper_name },
    link: "/seals/own",
    dedupeKey: `seals.keeper-left ${id} ${keeper_id} ${turn}`,
  }));
  await notifyOfMany(context, orders);
}
