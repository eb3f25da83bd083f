import { useNavigate } from "@tanstack/react-router";
import { ConfirmSentence, toast } from "@tz/ui";
import { Drawer } from "antd";
import type { DraftView, ProcessPublished } from "../../../contract/workflow/index.ts";
import { api, useCommand } from "../../base/index.ts";
import { FaultList } from "./checks/fault-list.tsx";
import { ComparisonPictures } from "./comparison/comparison-pictures.tsx";
import styles from "./designer.module.css";
import { draftsKey, processesKey } from "./queries.ts";
import { useText } from "./text.ts";
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
  const { name, version, faults } = saving;
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
  const sentence =
    draft.latest === null
      ? text("publish.first", { name })
      : text("publish.next", { name, number: draft.latest + 1, running: draft.running, before: draft.latest });
  return (
    <Drawer open size={720} title={text("publish")} onClose={onClose}>
      <div className={styles.stack}>
        {faults.length > 0 ? (
          <>
            <p>{text("publish.faulty", { count: faults.length })}</p>
            <FaultList faults={faults} />
          </>
        ) : (
          <ConfirmSentence
            sentence={sentence}
            confirm={text("publish")}
            pending={publish.isPending}
            error={publish.error}
            onConfirm={() => publish.mutate(undefined)}
            onCancel={onClose}
          />
        )}
        {draft.latest !== null && <ComparisonPictures path={`/api/process-drafts/${draft.id}/compare`} />}
      </div>
    </Drawer>
  );
}
