import { useNavigate } from "@tanstack/react-router";
import { useMe } from "@tz/kernel/web/access";
import { api, useCommand } from "@tz/kernel/web/base";
import { ConfirmSentence, toast } from "@tz/ui";
import { Button, Drawer, Form, Input, Popconfirm } from "antd";
import { useState } from "react";
import type { ApplicationView } from "../../contract/index.ts";
import { changedByApplication } from "../queries.ts";
import { useText } from "../text.ts";

/** What the reader may do with an application besides their task. */
export function ApplicationActions({ application }: { application: ApplicationView }) {
  const text = useText();
  const navigate = useNavigate();
  const [cancelling, setCancelling] = useState(false);
  const { id, version, state, may, runs, formId, applicant, endedAt } = application;
  const { personId } = useMe();
  const remove = useCommand((_: undefined, key) => api.delete(`/api/applications/${id}`, { version }, key), {
    onDone: () => void navigate({ to: "/applications", search: { view: "mine" } as never }),
  });
  return (
    <>
      {state === "draft" && may.includes("submit") && (
        <Button type="primary" href={`/applications/${id}/edit`}>
          {text("show.fill")}
        </Button>
      )}
      {may.includes("delete") && (
        <Popconfirm title={text("show.deleteSentence")} onConfirm={() => remove.mutate(undefined)}>
          <Button danger>{text("show.delete")}</Button>
        </Popconfirm>
      )}
      {may.includes("cancel") && <Button onClick={() => setCancelling(true)}>{text("show.cancel")}</Button>}
      {runs && (
        <Button href={`/api/applications/${id}/sheet`} target="_blank">
          {text("show.print")}
        </Button>
      )}
      {endedAt && applicant.id === personId && (
        <Button href={`/applications/new/${formId}`}>{text("show.again")}</Button>
      )}
      {cancelling && <CancelDrawer application={application} onClose={() => setCancelling(false)} />}
    </>
  );
}

function CancelDrawer({ application, onClose }: { application: ApplicationView; onClose: () => void }) {
  const text = useText();
  const [reason, setReason] = useState("");
  const { id, version, title } = application;
  const cancel = useCommand((input: object, key) => api.post(`/api/applications/${id}/cancel`, input, key), {
    changes: changedByApplication,
    onDone: () => {
      toast(text("cancel.done"));
      onClose();
    },
  });
  return (
    <Drawer open title={text("show.cancel")} onClose={onClose}>
      <Form layout="vertical" component="div">
        <Form.Item label={text("cancel.reason")} htmlFor="cancel-reason" required>
          <Input.TextArea
            id="cancel-reason"
            autoFocus
            maxLength={200}
            rows={3}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
      </Form>
      <ConfirmSentence
        sentence={reason.trim() ? text("cancel.sentence", { title }) : text("cancel.writeReason")}
        confirm={text("show.cancel")}
        danger
        disabled={reason.trim() === ""}
        pending={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate({ version, reason })}
        onCancel={onClose}
      />
    </Drawer>
  );
}
