import { checkPaper, type Finding as Found, fromPages } from "@tz/check";
import { typeset } from "@tz/typeset";
import { type DocumentContent, type Finding, type Place, paperOf, type RuleId, wordsOf } from "../../contract/index.ts";

/** What the checker of pages says that no rule on drafts says already, and the name under which it is told here. */
const told: Partial<Record<string, RuleId>> = {
  F7: "P7",
  F12: "P12",
  T1: "T1",
  T2: "T2",
  T3: "T3",
  T4: "T4",
  T6: "T6",
};

/** A longer text takes too long to be set while one types. */
const LONGEST = 100_000;

/** Judges a draft by its pages as they would be printed, and by its wording; it advises and never stops. */
export function pageFindings(content: DocumentContent, unitName: string): Finding[] {
  const length = content.body.reduce((sum, block) => sum + (block.type === "table" ? 200 : wordsOf(block).length), 0);
  if (length === 0 || length > LONGEST) return [];
  const paper = paperOf(content, { unitName, documentNumber: null, printedOn: null });
  const { findings } = checkPaper(fromPages(typeset(paper)));
  return findings.flatMap((found) => {
    const rule = told[found.rule];
    return rule && found.place ? [asFinding(rule, found, content)] : [];
  });
}

const asFinding = (rule: RuleId, { place, found, remedy, clause }: Found, content: DocumentContent): Finding => ({
  rule,
  severity: "warn",
  place: elementOf(place?.text ?? "", content),
  message: found,
  remedy,
  article: clause,
  override: null,
});

const tight = (text: string) => text.replaceAll(/\s+/gu, "");

/** Where the words of a page were written: the title, or the first block that they come from. */
function elementOf(words: string, { title, body, note }: DocumentContent): Place {
  const printed = tight(words);
  if (printed !== "" && tight(title).includes(printed)) return { element: "title" };
  const index = body.findIndex((block) => {
    const text = block.type === "table" ? "" : tight(wordsOf(block));
    return text !== "" && (printed.includes(text) || text.includes(printed));
  });
  if (index !== -1) return { element: "body", index };
  if (note !== "" && printed.includes(tight(note))) return { element: "note" };
  return { element: "body" };
}
