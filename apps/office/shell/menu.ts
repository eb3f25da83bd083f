import { isStaff, mayUse, useMe } from "@tz/kernel/web/access";
import { type MenuEntry, menuGroups, useBilingual } from "@tz/kernel/web/base";
import { modules } from "../modules.ts";

export interface ShownEntry extends Omit<MenuEntry, "label"> {
  label: string;
}

/** The menu of the person who is signed in, in its groups; groups without an entry are left out. */
export function useMenu() {
  const me = useMe();
  const bilingual = useBilingual();
  const entries = modules
    .flatMap(({ menu }) => menu)
    .filter((entry) => mayUse(me, entry))
    .map((entry): ShownEntry => ({ ...entry, label: bilingual(entry.label) }));
  return menuGroups
    .map((group) => ({ group, entries: inOrder(entries.filter((entry) => entry.group === group)) }))
    .filter(({ entries: shown }) => shown.length > 0);
}

const inOrder = (entries: ShownEntry[]) => entries.toSorted((a, b) => a.order - b.order);

/** Where a person begins: the workbench, or for those who handle no papers the first thing they administer. */
export function useHome() {
  const me = useMe();
  const menu = useMenu();
  const administration = menu.find(({ group }) => group === "administration") ?? menu[0];
  return isStaff(me) ? "/" : (administration?.entries[0]?.to ?? "/settings");
}
