import { EmptyState, KeysetList } from "@tz/ui";
import type { SessionView } from "../../../../contract/access/index.ts";
import { useSessionColumns } from "../../../access/index.ts";
import { useKeyset } from "../../../base/index.ts";
import { useText } from "../text.ts";

/** Where an account is signed in now. */
export function AccountSessions({ personId }: { personId: string }) {
  const text = useText();
  const columns = useSessionColumns();
  const list = useKeyset<SessionView>({ key: ["accountSessions", personId], path: `/api/people/${personId}/sessions` });
  return (
    <KeysetList
      label={text("sessions.title")}
      list={list}
      columns={columns}
      rowKey={({ id }) => id}
      empty={<EmptyState title={text("sessions.none")} />}
    />
  );
}
