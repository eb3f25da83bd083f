import type { Finding, Place, RuleId } from "../../contract/index.ts";
import type { RuleContext } from "./context.ts";

/** What a rule says of a draft; the checker adds the rule's name, its article and a recorded override. */
export type Fault = Pick<Finding, "severity" | "place" | "message" | "remedy">;

export interface Rule {
  id: RuleId;
  article: string;
  /** Pure: the same draft and facts give the same faults. */
  check(context: RuleContext): readonly Fault[];
}

type Words = [zh: string, en: string];

/** One fault: severity, place, what is wrong, what to do. */
export function fault(severity: Fault["severity"], place: Place, message: Words, remedy: Words): Fault {
  return {
    severity,
    place,
    message: { zh: message[0], en: message[1] },
    remedy: { zh: remedy[0], en: remedy[1] },
  };
}

/** Names as a Chinese list, and the same for English; long lists are cut. */
export function listNames(names: readonly string[], shown = 5): { zh: string; en: string } {
  const unique = [...new Set(names)];
  const head = unique.slice(0, shown);
  const more = unique.length - head.length;
  return {
    zh: head.join("、") + (more > 0 ? `等 ${unique.length} 个机关` : ""),
    en: head.join(", ") + (more > 0 ? ` and ${more} more` : ""),
  };
}
