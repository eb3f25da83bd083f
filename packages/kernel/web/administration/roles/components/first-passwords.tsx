import { ConfirmSentence } from "@tz/ui";
import type { IssuedPassword } from "../../../../contract/access/index.ts";
import { api, useCommand } from "../../../base/index.ts";
import { useText } from "../text.ts";

interface FirstPasswordsProps {
  /** Persons' ids. */
  chosen: ReadonlySet<string>;
  onIssued: (passwords: readonly IssuedPassword[]) => void;
}

/** Gives the first password to everybody who was chosen, at most a hundred at once. */
export function FirstPasswords({ chosen, onIssued }: FirstPasswordsProps) {
  const text = useText();
  const issue = useCommand(
    (personIds: readonly string[], key) =>
      api.post<{ issued: IssuedPassword[] }>("/api/accounts/first-passwords", { personIds }, key),
    { changes: [["accounts"]], onDone: ({ issued }) => onIssued(issued) },
  );
  return (
    <ConfirmSentence
      sentence={chosen.size > 0 ? text("first.sentence", { count: chosen.size }) : text("first.choose")}
      confirm={text("first.issue")}
      disabled={chosen.size === 0}
      pending={issue.isPending}
      error={issue.error}
      onConfirm={() => issue.mutate([...chosen])}
    />
  );
}
