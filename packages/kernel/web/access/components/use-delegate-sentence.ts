import { useLanguage, useNow, writeMoment } from "@tz/ui";
import { useBilingual } from "../../base/index.ts";
import { kindNames, type NamedKind } from "../delegations.ts";
import { useText } from "../text.ts";
import { type Entries, inBeijing } from "./entries.ts";

/** What a delegation as entered will do, in one sentence; what is missing while it is not complete. */
export function useDelegateSentence(entries: Entries, known: readonly NamedKind[]) {
  const text = useText();
  const language = useLanguage();
  const bilingual = useBilingual();
  const now = useNow();
  const { fromPersonId, toPersonId, span, kinds = [], openTasks } = entries;
  const to = toPersonId?.[0]?.name;
  const [first, last] = span ?? [];
  if (!to || !first || !last) return { complete: false, sentence: text("delegations.sentenceMissing") };
  const moment = (written: string) => writeMoment(inBeijing(written), "minute", language, now);
  const whose = fromPersonId?.[0]?.name ?? text("delegations.you");
  const what =
    kinds.length === 0 ? text("delegations.allKinds") : kindNames(kinds, known, bilingual).join(text("comma"));
  const sentence =
    text("delegations.sentence", { whose, what, to, from: moment(first), until: moment(last) }) +
    text(openTasks === "handOver" ? "delegations.sentenceHandOver" : "delegations.sentenceKeep", { whose, to });
  return { complete: true, sentence };
}
