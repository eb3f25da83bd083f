import type { z } from "zod";
import type { DelegateRequest, DelegationView } from "../../../contract/access/index.ts";
import type { Language } from "../../../contract/base/index.ts";
import { type Actor, AppError, invalid, newId, type Tx, tables, type WriteContext } from "../../base/index.ts";
import { faultOf } from "../fault.ts";
import type { AccessTables } from "../tables.ts";
import { closesCircle, lockDelegations, overlapping, type Party, readParty, type Wish } from "./conflicts.ts";
import { type DelegationRow, decidesFor, lockDelegation, presentDelegation } from "./delegation.ts";

const access = tables<AccessTables>();
const YEAR = 366 * 86_400_000;

/**
 * Lets somebody else handle a person's tasks for a time (委托): set up by the person, or by the office director of the person's
 * unit when the person is away. No two at the same time for the same kind, and no circle.
 * @throws AppError access.delegate_…, access.delegation_overlaps, access.delegation_circle
 */
export async function setUpDelegation(
  context: WriteContext & { actor: Actor },
  input: z.output<typeof DelegateRequest>,
): Promise<DelegationView> {
  const { tx, now, actor, emit, note, subject } = context;
  const wish = wishOf({ ...input, fromPersonId: input.fromPersonId ?? actor.personId }, now, actor.language);
  const from = await readParty(tx, wish.fromPersonId, actor.unitId);
  const to = await readParty(tx, wish.toPersonId, actor.unitId);
  if (!decidesFor(actor, wish.fromPersonId, from?.ownUnit ?? false)) throw new AppError("access.delegate_for_others");
  requireParties(wish, from, to);
  await lockDelegations(tx);
  const other = await overlapping(tx, wish);
  if (other) throw new AppError("access.delegation_overlaps", { person: from?.name ?? "", other });
  if (await closesCircle(tx, wish)) throw new AppError("access.delegation_circle");
  const id = await insert(tx, wish, { reason: input.reason, by: actor.personId, now });
  note({ from: from?.name, to: to?.name, startsAt: input.startsAt, endsAt: input.endsAt, kinds: wish.kinds });
  subject({ type: "delegation", id, unitId: actor.unitId });
  emit("access.delegated", { delegationId: id, fromPersonId: wish.fromPersonId, toPersonId: wish.toPersonId });
  return presentDelegation((await lockDelegation(tx, id, actor.unitId)) as DelegationRow, actor, now);
}

interface Asked {
  fromPersonId: string;
  toPersonId: string;
  startsAt: string;
  endsAt: string;
  kinds?: string[] | undefined;
}

/** @throws AppError kernel.invalid when the time is none */
function wishOf({ startsAt, endsAt, kinds, ...parties }: Asked, now: Date, language: Language): Wish {
  const wish = { ...parties, startsAt: new Date(startsAt), endsAt: new Date(endsAt), kinds: kinds ?? null };
  const code = faultOfTime(wish, now);
  if (code) throw invalid([faultOf("endsAt", code, language)]);
  return wish;
}

function faultOfTime({ startsAt, endsAt }: Wish, now: Date) {
  if (endsAt <= startsAt) return "access.ends_before_start";
  if (endsAt <= now) return "access.ends_in_past";
  return endsAt.getTime() - startsAt.getTime() > YEAR ? "access.too_long" : undefined;
}

function requireParties(wish: Wish, from: Party | undefined, to: Party | undefined): void {
  if (wish.fromPersonId === wish.toPersonId) throw new AppError("access.delegate_to_self");
  if (!from?.present || !to?.present) throw new AppError("access.delegate_unknown");
  if (from.administrator || to.administrator) throw new AppError("access.delegate_administrator");
}

async function insert(tx: Tx, wish: Wish, { reason, by, now }: { reason: string; by: string; now: Date }) {
  const id = newId();
  await access(tx)
    .insertInto("kernel.delegation")
    .values({
      id,
      from_person_id: wish.fromPersonId,
      to_person_id: wish.toPersonId,
      starts_at: wish.startsAt,
      ends_at: wish.endsAt,
      kinds: wish.kinds,
      reason,
      created_at: now,
      created_by: by,
    })
    .execute();
  return id;
}
