import { useNavigate } from "@tanstack/react-router";
import { ConfirmSentence, toast } from "@tz/ui";
import { Drawer } from "antd";
import type { DraftView } from "../../../contract/workflow/index.ts";
import { api, useCommand } from "../../base/index.ts";
import { draftsKey } from "./queries.ts";
import { useText } from "./text.ts";
import type { Saving } from "./use-saving.ts";

interface DiscardDrawerProps {
  draft: DraftView;
  saving: Saving;
  onClose: () => void;
}

/** Deletes a draft after its sentence was read. */
export function DiscardDrawer({ draft, saving: { name, version, flush }, onClose }: DiscardDrawerProps) {
  const text = useText();
  const navigate = useNavigate();
  const discard = useCommand(
    async (seen: number, key) => {
      await flush();
      return api.delete(`/api/process-drafts/${draft.id}`, { version: seen }, key);
    },
    {
      changes: [[...draftsKey, "list"]],
      onDone() {
        toast(text("discard.done", { name }));
        void navigate({ to: "/administration/processes" });
      },
    },
  );
  return (
    <Drawer open size={480} title={text("discard")} onClose={onClose}>
      <ConfirmSentence
        sentence={
          draft.latest === null ? text("discard.first", { name }) : text("discard.next", { name, number: draft.latest })
        }
        confirm={text("discard")}
        danger
        pending={discard.isPending}
        error={discard.error}
        onConfirm={() => discard.mutate(version)}
        onCancel={onClose}
      />
    </Drawer>
  );
}
