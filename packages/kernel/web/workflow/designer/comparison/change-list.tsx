import { StatusTag, type Tone } from "@tz/ui";
import type { ProcessChange, ProcessComparison } from "../../../../contract/workflow/index.ts";
import styles from "../designer.module.css";
import { useText } from "../text.ts";
import { isTold, wordsOf } from "./property-words.ts";
import { usePropertyText } from "./use-property-text.ts";

const tones: Record<ProcessChange["kind"], Tone> = { added: "good", removed: "bad", changed: "warn", moved: "plain" };

/** What differs between two versions, element by element. */
export function ChangeList({ changes, names }: Pick<ProcessComparison, "changes" | "names">) {
  const text = useText();
  const tell = usePropertyText(changes, names);
  return (
    <ul className={styles.changes} aria-label={text("compare.changes")}>
      {changes.map(({ kind, element, name, details }) => (
        <li key={`${kind} ${element}`}>
          <StatusTag tone={tones[kind]}>{text(`change.${kind}`)}</StatusTag> <b>{name || names[element] || element}</b>
          {details.length > 0 && (
            <ul>
              {details.map(({ what, before, after }) => (
                <li key={what}>
                  {isTold(what) ? text(`what.${wordsOf[what]}`) : what}
                  {text("compare.fromTo", { before: tell(what, before), after: tell(what, after) })}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
