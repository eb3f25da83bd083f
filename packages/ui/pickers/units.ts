/** A unit as pickers know it. */
export interface UnitItem {
  id: string;
  name: string;
  shortName: string;
  parentId: string | null;
  /** Syllables with spaces between them, and their first letters; lower case, for finding by keyboard. */
  pinyin?: string | undefined;
  pinyinInitials?: string | undefined;
}

/** A named group of units (各县区人民政府), in the order in which papers list them. */
export interface UnitGroup {
  id: string;
  name: string;
  unitIds: readonly string[];
}

export interface UnitBranch extends UnitItem {
  children: UnitBranch[];
}

/** Hangs the units under their parents, each level in the order given; a unit whose parent is not in the list is a root. */
export function unitTree(units: readonly UnitItem[]): UnitBranch[] {
  const branches = new Map(units.map((unit) => [unit.id, { ...unit, children: [] as UnitBranch[] }]));
  const roots: UnitBranch[] = [];
  for (const branch of branches.values()) {
    const parent = branch.parentId === null ? undefined : branches.get(branch.parentId);
    (parent?.children ?? roots).push(branch);
  }
  return roots;
}

/**
 * Whether words typed by a person mean a unit: part of its names, or of its pinyin from any syllable on, whole or by first letters;
 * nearly all units of a city begin alike, so that people type `czj`, not `qysczj`.
 */
export function unitMatches(unit: UnitItem, words: string) {
  const sought = words.trim().toLowerCase();
  if (sought === "") return true;
  return (
    unit.name.toLowerCase().includes(sought) ||
    unit.shortName.toLowerCase().includes(sought) ||
    (unit.pinyinInitials?.includes(sought) ?? false) ||
    soundsLike(unit.pinyin ?? "", sought.replaceAll(" ", ""))
  );
}

function soundsLike(pinyin: string, sought: string) {
  const syllables = pinyin.split(" ");
  return syllables.some((_, from) => syllables.slice(from).join("").startsWith(sought));
}

/** The chosen ids with a group's all added, or all taken away when they were all there. */
export function toggleGroup(chosen: readonly string[], group: UnitGroup) {
  const has = new Set(chosen);
  if (group.unitIds.every((id) => has.has(id))) return chosen.filter((id) => !group.unitIds.includes(id));
  return [...chosen, ...group.unitIds.filter((id) => !has.has(id))];
}

/**
 * Names chosen units as a paper does: whole groups by their name first, in the order in which groups stand, the rest one by one, e.g.
 * `["各县区人民政府", "市财政局"]`.
 */
export function nameUnits(chosen: readonly string[], units: readonly UnitItem[], groups: readonly UnitGroup[]) {
  const names = new Map(units.map((unit) => [unit.id, unit.shortName || unit.name]));
  const left = new Set(chosen);
  const whole = new Set<UnitGroup>();
  for (const group of groups.toSorted((a, b) => b.unitIds.length - a.unitIds.length)) {
    if (group.unitIds.length < 2 || !group.unitIds.every((id) => left.has(id))) continue;
    whole.add(group);
    for (const id of group.unitIds) left.delete(id);
  }
  const written = groups.filter((group) => whole.has(group)).map(({ name }) => name);
  return [...written, ...[...left].map((id) => names.get(id)).filter((name) => name !== undefined)];
}
