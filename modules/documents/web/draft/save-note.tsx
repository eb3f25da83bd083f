import { DateText, problemOf } from "@tz/ui";
import styles from "../editor/editor.module.css";
import { useText } from "../text.ts";
import type { SaveState } from "./autosave.ts";

/** Says whether what was written is saved, and why not. */
export function SaveNote({ state: { status, savedAt, error } }: { state: SaveState }) {
  const text = useText();
  return (
    <span className={styles.save} data-status={status} role="status">
      {status === "saved" ? (
        <>
          {text("save.saved")} <DateText value={savedAt} form="minute" />
        </>
      ) : (
        text(`save.${status}`)
      )}
      {status === "refused" && ` ${faultsOf(error)}`}
    </span>
  );
}

/** What is wrong with a text that the server refused. */
export function faultsOf(error: unknown) {
  const problem = problemOf(error);
  return problem?.faults?.map(({ message }) => message).join(" ") ?? problem?.detail ?? "";
}
