import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, useCommand, useKeyset } from "@tz/kernel/web/base";
import {
  type Column,
  ConfirmSentence,
  DateText,
  EmptyState,
  KeysetList,
  Page,
  PageHeader,
  Sheet,
  StatusTag,
} from "@tz/ui";
import { Button, Checkbox, Drawer, Form, Input, Radio } from "antd";
import { useMemo, useState } from "react";
import type { FormRow } from "../../contract/index.ts";
import { changedByForm, formChoicesQuery, formsKey } from "../queries.ts";
import { type Text, useText } from "../text.ts";

/** 申请事项: the kinds of application that one draws. */
export default function FormsPage() {
  const text = useText();
  const [adding, setAdding] = useState(false);
  const list = useKeyset<FormRow>({ key: [...formsKey, "list"], path: "/api/application-forms" });
  const columns = useMemo(() => formColumns(text), [text]);
  return (
    <Page>
      <PageHeader
        title={text("forms.title")}
        actions={
          <Button type="primary" onClick={() => setAdding(true)}>
            {text("forms.new")}
          </Button>
        }
      />
      <Sheet padding="flush">
        <KeysetList
          label={text("forms.title")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          href={({ id }) => `/application-forms/${id}`}
          empty={<EmptyState title={text("forms.none")} hint={text("forms.noneHint")} />}
        />
      </Sheet>
      {adding && <NewFormDrawer onClose={() => setAdding(false)} />}
    </Page>
  );
}

function formColumns(text: Text): Column<FormRow>[] {
  return [
    { key: "title", title: text("forms.name"), card: "title", render: ({ title }) => title },
    {
      key: "audience",
      title: text("forms.audience"),
      width: "10rem",
      card: "facts",
      render: ({ audience, unit }) => (audience === "everyone" ? text("audience.everyone") : unit.name),
    },
    {
      key: "state",
      title: text("column.state"),
      width: "12rem",
      card: "facts",
      render: ({ state, latest, changed }) => (
        <>
          <StatusTag tone={state === "open" ? "good" : "plain"}>{text(`formState.${state}`)}</StatusTag>{" "}
          {latest > 0 && text("forms.version", { number: latest })}
          {latest > 0 && changed && `，${text("forms.changed")}`}
        </>
      ),
    },
    {
      key: "updated",
      title: text("forms.updated"),
      width: "11rem",
      align: "end",
      card: "top",
      render: ({ updatedAt, updatedBy }) => (
        <>
          {updatedBy} <DateText value={updatedAt} />
        </>
      ),
    },
  ];
}

/** Begins a form: empty, or from one that is ready. */
function NewFormDrawer({ onClose }: { onClose: () => void }) {
  const text = useText();
  const navigate = useNavigate();
  const choices = useQuery(formChoicesQuery).data;
  const [from, setFrom] = useState("");
  const [title, setTitle] = useState("");
  const [everyone, setEveryone] = useState(false);
  const create = useCommand((input: object, key) => api.post<{ id: string }>("/api/application-forms", input, key), {
    changes: changedByForm,
    onDone: ({ id }) => void navigate({ to: "/application-forms/$formId", params: { formId: id } }),
  });
  const ready = choices?.ready ?? [];
  const titleOf = (key: string) => ready.find((one) => one.key === key)?.title ?? "";
  const choose = (key: string) => {
    const isTyped = title.trim() !== "" && title !== titleOf(from);
    setFrom(key);
    if (!isTyped) setTitle(titleOf(key));
  };
  return (
    <Drawer open title={text("forms.new")} onClose={onClose}>
      <Form layout="vertical" component="div">
        <Form.Item label={text("forms.from")}>
          <Radio.Group
            vertical
            value={from}
            onChange={({ target }) => choose(target.value)}
            options={[
              { value: "", label: text("forms.empty") },
              ...ready.map((one) => ({ value: one.key, label: one.title })),
            ]}
          />
        </Form.Item>
        <Form.Item label={text("forms.name")} htmlFor="form-title" required>
          <Input id="form-title" maxLength={40} value={title} onChange={({ target }) => setTitle(target.value)} />
        </Form.Item>
        {choices?.everyone && (
          <Form.Item>
            <Checkbox checked={everyone} onChange={({ target }) => setEveryone(target.checked)}>
              {text("forms.forEveryone")}
            </Checkbox>
          </Form.Item>
        )}
      </Form>
      <ConfirmSentence
        sentence={title.trim() ? text("forms.newSentence", { title: title.trim() }) : text("forms.nameFirst")}
        confirm={text("forms.create")}
        disabled={title.trim() === ""}
        pending={create.isPending}
        error={create.error}
        onConfirm={() => create.mutate({ title, ...(from && { from }), audience: everyone ? "everyone" : "unit" })}
        onCancel={onClose}
      />
    </Drawer>
  );
}
