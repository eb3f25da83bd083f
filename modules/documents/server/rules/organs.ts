import type { RegionLevel } from "@tz/kernel/contract/people";
import type { DraftFacts, OrganFacts } from "./facts.ts";

/** How one organ stands to another: `superior` and `subordinate` directly, `higher` and `lower` with organs between. */
export type Standing = "superior" | "higher" | "subordinate" | "lower" | "unrelated";

export interface Line {
  standing: Standing;
  /** The organs passed over on the way, nearest to the sender first. */
  skipped: readonly OrganFacts[];
}

const unrelated: Line = { standing: "unrelated", skipped: [] };

type Organs = DraftFacts["organs"];

/** How `to` stands to `from` (隶属关系), through the leading organ first and further leaders second. */
export function lineBetween(from: OrganFacts, to: OrganFacts, organs: Organs): Line {
  const up = pathUp(from, to.id, organs);
  if (up) return { standing: up.length === 0 ? "superior" : "higher", skipped: up };
  const down = pathUp(to, from.id, organs);
  if (down) return { standing: down.length === 0 ? "subordinate" : "lower", skipped: down.toReversed() };
  return unrelated;
}

/** The organs strictly between `from` and the organ `target` above it, or undefined when it is not above. */
function pathUp(from: OrganFacts, target: string, organs: Organs): OrganFacts[] | undefined {
  const seen = new Set([from.id]);
  let front: { organ: OrganFacts; path: OrganFacts[] }[] = [{ organ: from, path: [] }];
  while (front.length > 0) {
    const next: typeof front = [];
    for (const { organ, path } of front) {
      for (const id of leadersOf(organ)) {
        if (id === target) return path;
        const leader = organs.get(id);
        if (!leader || seen.has(id)) continue;
        seen.add(id);
        next.push({ organ: leader, path: [...path, leader] });
      }
    }
    front = next;
  }
  return undefined;
}

/** The direct superiors, the leading organ first. */
export function leadersOf(organ: OrganFacts): string[] {
  return organ.parentId === null ? [...organ.dualLeaderIds] : [organ.parentId, ...organ.dualLeaderIds];
}

const principalKinds = new Set(["party", "government", "congress", "cppcc", "supervision", "court", "procuratorate"]);

/** One of the principal organs of its tier (党委、人大、政府、政协…), not a department of one. */
export const isPrincipal = (organ: OrganFacts): boolean => principalKinds.has(organ.kind);

/** A party committee or a government. */
export const leads = (organ: OrganFacts): boolean => organ.kind === "party" || organ.kind === "government";

/** The general office of a party committee or government, which may write in its name (条例 第十六条（二）). */
export function isGeneralOffice(organ: OrganFacts, organs: Organs): boolean {
  const parent = organ.parentId === null ? undefined : organs.get(organ.parentId);
  return organ.kind === "office" && parent !== undefined && leads(parent);
}

/** The organ in whose name an organ writes: a general office stands for its party committee or government. */
export function standsFor(organ: OrganFacts, organs: Organs): OrganFacts {
  return isGeneralOffice(organ, organs) ? organs.get(organ.parentId!)! : organ;
}

const tiers: Record<RegionLevel, number> = { province: 4, city: 3, county: 2, town: 1 };

/** 4 for a province and its organs, 1 for a town. */
export const tierOf = (organ: OrganFacts): number => tiers[organ.level];

/** Standing for joint papers: a city's department and a county's government are of one grade (同级). */
export const gradeOf = (organ: OrganFacts): number => tierOf(organ) + (isPrincipal(organ) ? 1 : 0);

/** The line of command an organ belongs to: the party's, the government's or neither. */
export function sideOf(organ: OrganFacts, organs: Organs): "party" | "government" | null {
  if (leads(organ)) return organ.kind as "party" | "government";
  const parent = organ.parentId === null ? undefined : organs.get(organ.parentId);
  return parent ? sideOf(parent, organs) : null;
}
