import { api, useCommand, useKeyset } from "@tz/kernel/web/base";
import { ConfirmSentence, EmptyState, KeysetList, toast } from "@tz/ui";
import { Select } from "antd";
import { useMemo, useState } from "react";
import { mostRenewed, type SealView } from "../../contract/index.ts";
import { sealsKey } from "../queries.ts";
import styles from "../seals.module.css";
import { useText } from "../text.ts";
import { DecideDrawer } from "./decide-drawer.tsx";
import { sealColumns } from "./seal-columns.tsx";

/** Every seal, or those that have ended and are to be renewed: after a root was dropped all below it. */
export function SealsPart() {
  const text = useText();
  const [opened, setOpened] = useState<SealView>();
  const [ended, setEnded] = useState(false);
  const list = useKeyset<SealView>({
    key: [...sealsKey, "all"],
    path: "/api/seals/all",
    query: { ended: ended ? true : undefined },
  });
  const columns = useMemo(() => sealColumns(text), [text]);
  return (
    <>
      <Select
        className={styles.filter ?? ""}
        aria-label={text("own.state")}
        value={ended}
        onChange={setEnded}
        options={[
          { value: false, label: text("seals.all") },
          { value: true, label: text("seals.ended") },
        ]}
      />
      {ended && list.rows.length > 0 && <RenewShown seals={list.rows.slice(0, mostRenewed)} />}
      <KeysetList
        label={text("authority.seals")}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={setOpened}
        empty={
          ended ? (
            <EmptyState title={text("seals.noneEnded")} hint={text("seals.noneEndedHint")} />
          ) : (
            <EmptyState title={text("seals.none")} hint={text("seals.noneHint")} />
          )
        }
      />
      {opened && <DecideDrawer seal={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

function RenewShown({ seals }: { seals: readonly SealView[] }) {
  const text = useText();
  const renew = useCommand(
    (body: { sealIds: string[] }, key) => api.post<{ renewed: number }>("/api/seals/renew", body, key),
    { changes: [sealsKey], onDone: ({ renewed }) => toast(text("seals.renewed", { count: renewed })) },
  );
  return (
    <div className={styles.padded}>
      <ConfirmSentence
        sentence={text("seals.renewSentence", { count: seals.length })}
        confirm={text("action.renew")}
        pending={renew.isPending}
        error={renew.error}
        onConfirm={() => renew.mutate({ sealIds: seals.map(({ id }) => id) })}
      />
    </div>
  );
}
