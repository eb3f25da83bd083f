import { PlusOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { useMe } from "@tz/kernel/web/access";
import { api, useBilingual, useCommand, useKeyset } from "@tz/kernel/web/base";
import { type Column, DateText, EmptyState, FaultNote, KeysetList, Page, PageHeader, Sheet } from "@tz/ui";
import { Button, Form, Input, Modal, Select } from "antd";
import { useMemo, useState } from "react";
import { type DocumentType, documentTypeEntries, documentTypes, type TemplateView } from "../../contract/index.ts";
import { templatesKey } from "../queries.ts";
import { useText } from "../text.ts";

/** The unit's templates: what its drafts begin from. */
export default function TemplatesPage() {
  const text = useText();
  const bilingual = useBilingual();
  const mayKeep = useMe().permissions.includes("documents.templates");
  const [adding, setAdding] = useState(false);
  const list = useKeyset<TemplateView>({ key: templatesKey, path: "/api/document-templates" });
  const columns = useMemo(
    (): Column<TemplateView>[] => [
      { key: "name", title: text("template.name"), card: "title", render: ({ name }) => name },
      {
        key: "type",
        title: text("field.documentType"),
        width: "8rem",
        card: "facts",
        render: ({ documentType }) => bilingual(documentTypeEntries[documentType]),
      },
      {
        key: "by",
        title: text("template.updatedBy"),
        width: "8rem",
        card: "facts",
        render: ({ updatedBy }) => updatedBy,
      },
      {
        key: "at",
        title: text("field.updatedAt"),
        width: "8rem",
        card: "top",
        render: ({ updatedAt }) => <DateText value={updatedAt} />,
      },
    ],
    [text, bilingual],
  );
  return (
    <Page>
      <PageHeader
        title={text("template.title")}
        facts={text("template.what")}
        actions={
          mayKeep && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {text("template.new")}
            </Button>
          )
        }
      />
      <Sheet padding="flush">
        <KeysetList
          label={text("template.title")}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          href={({ id }) => `/documents/templates/${id}`}
          empty={<EmptyState title={text("template.none")} hint={text("template.noneHint")} />}
        />
      </Sheet>
      {adding && <NewTemplate onClose={() => setAdding(false)} />}
    </Page>
  );
}

function NewTemplate({ onClose }: { onClose: () => void }) {
  const text = useText();
  const bilingual = useBilingual();
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const [documentType, setDocumentType] = useState<DocumentType>("circular");
  const add = useCommand((input: object, key) => api.post<TemplateView>("/api/document-templates", input, key), {
    changes: [templatesKey],
    onDone: ({ id }) => void navigate({ to: `/documents/templates/${id}` }),
  });
  return (
    <Modal
      open
      title={text("template.new")}
      okText={text("template.new")}
      okButtonProps={{ disabled: name.trim() === "", loading: add.isPending }}
      onOk={() => add.mutate({ name, content: { documentType } })}
      onCancel={onClose}
    >
      <Form layout="vertical" component="div">
        <Form.Item label={text("template.name")} required>
          <Input
            autoFocus
            aria-label={text("template.name")}
            maxLength={50}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={text("element.documentType")}>
          <Select
            aria-label={text("element.documentType")}
            value={documentType}
            options={documentTypes.map((value) => ({ value, label: bilingual(documentTypeEntries[value]) }))}
            onChange={setDocumentType}
          />
        </Form.Item>
      </Form>
      <FaultNote error={add.error} />
    </Modal>
  );
}
