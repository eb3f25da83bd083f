import { useNavigate } from "@tanstack/react-router";
import { api, useCommand } from "@tz/kernel/web/base";
import { FaultNote, toast } from "@tz/ui";
import { Button, Popconfirm } from "antd";
import type { FormView } from "../../contract/index.ts";
import { changedByForm } from "../queries.ts";
import { useText } from "../text.ts";
import type { Design } from "./use-design.ts";

/** Keeps, publishes, closes and deletes what is drawn. */
export function DesignerActions({ view, design }: { view: FormView; design: Design }) {
  const text = useText();
  const navigate = useNavigate();
  const path = `/api/application-forms/${view.id}`;
  const turn = useCommand(
    (to: "close" | "reopen", key) => api.post(`${path}/${to}`, { version: design.version }, key),
    { changes: changedByForm },
  );
  const remove = useCommand((_: undefined, key) => api.delete(path, { version: design.version }, key), {
    onDone: () => void navigate({ to: "/application-forms", ignoreBlocker: true }),
  });
  const said = (work: Promise<unknown>, words: string) => void work.then(() => toast(words)).catch(() => undefined);
  const { may } = view;
  return (
    <>
      <Button
        type="primary"
        loading={design.isBusy}
        disabled={!design.isChanged && !view.changed}
        onClick={() => said(design.publish(), text("design.published"))}
      >
        {text("design.publish")}
      </Button>
      <Button disabled={!design.isChanged || design.isBusy} onClick={() => said(design.save(), text("design.saved"))}>
        {text("design.save")}
      </Button>
      {may.includes("close") && (
        <Popconfirm title={text("design.closeSentence")} onConfirm={() => turn.mutate("close")}>
          <Button disabled={design.isChanged}>{text("design.close")}</Button>
        </Popconfirm>
      )}
      {may.includes("reopen") && (
        <Button disabled={design.isChanged} onClick={() => turn.mutate("reopen")}>
          {text("design.reopen")}
        </Button>
      )}
      {may.includes("delete") && (
        <Popconfirm title={text("design.deleteSentence")} onConfirm={() => remove.mutate(undefined)}>
          <Button danger>{text("design.delete")}</Button>
        </Popconfirm>
      )}
      <FaultNote error={turn.error ?? remove.error} />
    </>
  );
}
