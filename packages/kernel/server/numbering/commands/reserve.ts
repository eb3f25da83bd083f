import { EntryView, Reserve } from "../../../contract/numbering/index.ts";
import { type Actor, AppError, command, type Tx } from "../../base/index.ts";
import { personsByIds, postsOf } from "../../people/index.ts";
import { rulesInForce } from "../../rules/index.ts";
import { toEntryView } from "../ledger/entries.ts";
import type { NumberHolder } from "../ledger/fate.ts";
import { isOwn, loadSeries, momentIn } from "../ledger/load.ts";
import { reserveNumber } from "../ledger/reserve-number.ts";
import { reservationRules } from "../reservation-rules.ts";

const DAY = 86_400_000;

/** For oneself or for somebody who holds a post in the unit, for as long as the rule set allows at most. */
export const reserve = command({
  name: "numbering.reserve",
  summary: { zh: "预留编号", en: "Keep a number for somebody" },
  input: Reserve,
  output: EntryView,
  access: "numbering.register",
  load: ({ tx }, { seriesId }) => loadSeries(tx, seriesId),
  may: (actor, record) => isOwn(actor, record),
  async run(context) {
    const { tx, actor, now, input, record, note, subject } = context;
    const until = new Date(input.until);
    const { longestDays } = await rulesInForce(tx, reservationRules, now);
    if (until <= now || until.getTime() > now.getTime() + longestDays * DAY)
      throw new AppError("numbering.until_past", { days: longestDays });
    const holder = await holderOf(tx, actor, input.holderId);
    const entry = await reserveNumber(context, {
      seriesId: record.id,
      at: momentIn(input.year, now),
      holder,
      until,
      reason: input.reason,
      wanted: input.wanted,
    });
    note({ text: entry.text, holder: holder.name, until: input.until, reason: input.reason });
    subject({ type: "numbering.entry", id: entry.id, unitId: record.unit_id });
    return toEntryView(entry);
  },
});

/** @throws AppError numbering.holder_unknown for whoever holds no post in the unit */
async function holderOf(tx: Tx, actor: Actor, holderId = actor.personId): Promise<NumberHolder> {
  if (holderId === actor.personId) return { personId: actor.personId, name: actor.name };
  const posts = await postsOf(tx, holderId);
  const person = (await personsByIds(tx, [holderId])).values().next().value;
  if (!person || !posts.some(({ unitId }) => unitId === actor.unitId)) throw new AppError("numbering.holder_unknown");
  return { personId: holderId, name: person.name };
}
