import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ConfirmSentence, FaultNote, Skeleton, toast } from "@tz/ui";
import { Drawer } from "antd";
import type { DraftView, ProcessPublished } from "../../../contract/workflow/index.ts";
import { api, useCommand } from "../../base/index.ts";
import { FaultList } from "./checks/fault-list.tsx";
import { RemarkList } from "./checks/remark-list.tsx";
import { ComparisonPictures } from "./comparison/comparison-pictures.tsx";
import styles from "./designer.module.css";
import { draftNowQuery, draftsKey, processesKey } from "./queries.ts";
import { type Text, useText } from "./text.ts";
import type { Saving } from "./use-saving.ts";

interface PublishDrawerProps {
  draft: DraftView;
  saving: Saving;
  onClose: () => void;
}

/** Says in one sentence what publishing will do, shows what differs from the version in force, and publishes. */
export function PublishDrawer({ draft, saving, onClose }: PublishDrawerProps) {
  const text = useText();
  const navigate = useNavigate();
  const { name, version, faults, remarks } = saving;
  const now = useQuery(draftNowQuery(draft.id));
  const publish = useCommand(
    (_: undefined, key) => api.post<ProcessPublished>(`/api/process-drafts/${draft.id}/publish`, { version }, key),
    {
      changes: [[...draftsKey, "list"], processesKey],
      onDone({ id, name: title, number }: ProcessPublished) {
        toast(text("publish.done", { name: title, number }));
        void navigate({ to: `/administration/processes/${id}` });
      },
    },
  );
  return (
    <Drawer open size={720} title={text("publish")} onClose={onClose}>
      <div className={styles.stack}>
        <RemarkList remarks={remarks} />
        {faults.length > 0 ? (
          <>
            <p>{text("publish.faulty", { count: faults.length })}</p>
            <FaultList faults={faults} />
          </>
        ) : now.data ? (
          <ConfirmSentence
            sentence={sentenceOf(text, name, now.data)}
            confirm={text("publish")}
            pending={publish.isPending}
            error={publish.error}
            onConfirm={() => publish.mutate(undefined)}
            onCancel={onClose}
          />
        ) : (
          <>
            <FaultNote error={now.error} />
            {now.isPending && <Skeleton lines={2} />}
          </>
        )}
        {draft.latest !== null && <ComparisonPictures path={`/api/process-drafts/${draft.id}/compare`} />}
      </div>
    </Drawer>
  );
}

function sentenceOf(text: Text, name: string, { latest, running }: DraftView): string {
  if (latest === null) return text("publish.first", { name });
  return text("publish.next", { name, number: latest + 1, running, before: latest });
}
