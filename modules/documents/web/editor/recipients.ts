import { nameUnits, type UnitGroup, type UnitItem } from "@tz/ui";
import { type Recipient, recipientKey } from "../../contract/index.ts";

export interface Directory {
  units: readonly UnitItem[];
  groups: readonly UnitGroup[];
}

/** A chosen key as a recipient: a unit, a group, or else an organ outside in words. */
export function recipientOf(key: string, { units, groups }: Directory, before: readonly Recipient[]): Recipient {
  const same = before.find((recipient) => recipientKey(recipient) === key);
  if (same) return same;
  const unit = units.find(({ id }) => id === key);
  if (unit) return { kind: "unit", unitId: unit.id, name: unit.shortName || unit.name };
  const group = groups.find(({ id }) => id === key);
  return group ? { kind: "group", groupId: group.id, name: group.name } : { kind: "text", name: key.trim() };
}

/** The units that recipients stand for, groups as they are now. */
export function unitIdsOf(recipients: readonly Recipient[], { groups }: Pick<Directory, "groups">): string[] {
  const ids = recipients.flatMap((recipient) => {
    if (recipient.kind === "unit") return [recipient.unitId];
    return recipient.kind === "group" ? [...(groups.find(({ id }) => id === recipient.groupId)?.unitIds ?? [])] : [];
  });
  return [...new Set(ids)];
}

/**
 * Recipients for units that were chosen from the tree: as a paper names them, whole groups by their name; organs outside
 * stay as they were.
 */
export function recipientsFor(ids: readonly string[], directory: Directory, before: readonly Recipient[]): Recipient[] {
  const { units, groups } = directory;
  const named = nameUnits(ids, units, groups).map((name): Recipient => {
    const group = groups.find((one) => one.name === name);
    if (group) return { kind: "group", groupId: group.id, name };
    const unit = units.find((one) => ids.includes(one.id) && (one.shortName || one.name) === name);
    return unit ? { kind: "unit", unitId: unit.id, name } : { kind: "text", name };
  });
  return [...named, ...before.filter(({ kind }) => kind === "text")];
}
