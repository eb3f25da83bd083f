import type { Actor, Verdict } from "@tz/kernel/server/base";
import type { CatalogueSight, ItemAction, ItemKind, ItemState } from "../contract/index.ts";

/** What decides who may see an item and do what with it. */
export interface ItemAccess {
  /** 立档单位; null for what came in a package. */
  unitId: string | null;
  holderId: string;
  kind: ItemKind;
  state: ItemState;
  isBoxed: boolean;
  isInTransfer: boolean;
  secrecy: "none" | "internal";
  catalogue: CatalogueSight;
  /** The actor took part in the paper. */
  tookPart: boolean;
  /** The actor has a borrowing that runs today. */
  isBorrowed: boolean;
  /** The actor has asked and waits for an answer. */
  isAsked: boolean;
}

/** `content`: with its files; `entry`: its line in the catalogue. */
export type Sight = "content" | "entry" | "none";

/** Who keeps archives of the holder. After the transfer the unit that made them sees them still (移交后原单位可查). */
export const keeps = (actor: Actor, { holderId }: Pick<ItemAccess, "holderId">): boolean =>
  actor.unitId === holderId && actor.permissions.has("archives.keep");
const made = (actor: Actor, { unitId }: ItemAccess) =>
  actor.unitId === unitId && actor.permissions.has("archives.keep");

/**
 * What of an item an actor may see. Administrators never see any: they do not hold `archives.read`, which every route of
 * archives asks for.
 */
export function sightOf(actor: Actor, item: ItemAccess): Sight {
  if (!actor.permissions.has("archives.read")) return "none";
  if (keeps(actor, item) || made(actor, item)) return "content";
  if (item.tookPart || item.isBorrowed) return "content";
  return seesEntry(actor, item) ? "entry" : "none";
}

/** What is internal (内部) stands in no open catalogue of other units. */
function seesEntry(actor: Actor, item: ItemAccess): boolean {
  if (item.isAsked) return true;
  if (item.catalogue === "closed") return false;
  const isOwn = actor.unitId === item.unitId || actor.unitId === item.holderId;
  return isOwn || (item.catalogue === "all" && item.secrecy === "none");
}

/** A reader who neither keeps the item nor took part in it reads with a watermark. */
export const readsAsBorrower = (actor: Actor, item: ItemAccess): boolean =>
  item.isBorrowed && !keeps(actor, item) && !made(actor, item) && !item.tookPart;

type Rule = (actor: Actor, item: ItemAccess) => Verdict;

const kept = ({ state, isInTransfer }: ItemAccess): Verdict =>
  (state === "kept" && !isInTransfer) || "archives.not_kept";

/** Something that the keeper does with what it keeps. */
const byKeeper =
  (rule: (item: ItemAccess) => Verdict): Rule =>
  (actor, item) =>
    keeps(actor, item) ? rule(item) : sightOf(actor, item) === "none" ? false : "archives.not_keeper";

const rules: Record<ItemAction, Rule> = {
  read: (actor, item) => sightOf(actor, item) === "content",
  correct: byKeeper(kept),
  reclass: byKeeper((item) => {
    if (item.kind === "imported" || item.holderId !== item.unitId) return "archives.imported_class";
    return item.isBoxed ? "archives.boxed_already" : kept(item);
  }),
  check: byKeeper(({ state }) => state !== "destroyed" || "archives.not_kept"),
  package: byKeeper(({ state }) => state !== "destroyed" || "archives.not_kept"),
  borrow: (actor, item) => {
    if (sightOf(actor, item) !== "entry") return sightOf(actor, item) === "none" ? false : "archives.readable_already";
    if (item.isAsked) return "archives.asked_already";
    return item.state !== "destroyed" || "archives.not_kept";
  },
};

/** Whether an actor may do something now: true, false for "invisible", or the code of the error that says why not. */
export const mayDo = (action: ItemAction, actor: Actor, item: ItemAccess): Verdict => rules[action](actor, item);

/** Everything the actor may do now; the same rules that the commands ask. */
export const actionsOn = (actor: Actor, item: ItemAccess): ItemAction[] =>
  (Object.keys(rules) as ItemAction[]).filter((action) => mayDo(action, actor, item) === true);
