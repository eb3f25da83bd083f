import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useKept, usePost } from "@tz/kernel/web/access";
import { api, LeaveQuestion, useCommand } from "@tz/kernel/web/base";
import { ErrorState, FaultNote, Page, PageHeader, Skeleton, toast } from "@tz/ui";
import { Button, Input, Popconfirm } from "antd";
import { useState } from "react";
import type { z } from "zod";
import type { SavedDraft, TemplateDetail, TemplateView } from "../../contract/index.ts";
import { ContentEditor } from "../editor/content-editor.tsx";
import { Paper } from "../paper/paper.tsx";
import { documentsKey, templateQuery, templatesKey } from "../queries.ts";
import { useText } from "../text.ts";

type Template = z.output<typeof TemplateDetail>;
type Written = Pick<Template, "name" | "content">;

/** One template: read by those who draft from it, changed by those who keep them. */
export default function TemplatePage() {
  const { templateId } = useParams({ strict: false }) as { templateId: string };
  const template = useQuery({ ...templateQuery(templateId), refetchOnWindowFocus: false });
  if (template.isPending) return <Skeleton kind="text" lines={10} />;
  if (template.isError) return <ErrorState error={template.error} onRetry={() => void template.refetch()} />;
  return <Opened key={templateId} template={template.data} />;
}

function Opened({ template }: { template: Template }) {
  const text = useText();
  const navigate = useNavigate();
  const [version, setVersion] = useState(template.version);
  const [written, write, forget] = useKept<Written>(`template.${template.id}.${version}`, () => template);
  const [saved, setSaved] = useState<Written>(template);
  const { name, content } = written;
  const isChanged = name !== saved.name || content !== saved.content;
  const { unitName = "", unitId = "" } = usePost() ?? {};
  const facts = { unitName, documentNumber: null, printedOn: null };
  const mayChange = template.may.includes("change");
  const path = `/api/document-templates/${template.id}`;
  const save = useCommand((input: object, key) => api.put<TemplateView>(path, input, key), {
    changes: [templatesKey],
    onDone: (answer) => {
      forget();
      setVersion(answer.version);
      toast(text("template.saved"));
    },
  });
  const keep = () => save.mutate({ version, name, content }, { onSuccess: () => setSaved(written) });
  const remove = useCommand((_: undefined, key) => api.delete(path, { version }, key), {
    changes: [[...templatesKey, {}]],
    onDone: () => void navigate({ to: "/documents/templates" }),
  });
  const draft = useCommand(
    (_: undefined, key) => api.post<SavedDraft>("/api/documents", { templateId: template.id }, key),
    { changes: [documentsKey], onDone: ({ id }) => void navigate({ to: `/documents/${id}/edit` }) },
  );
  return (
    <Page>
      <PageHeader
        title={name}
        back="/documents/templates"
        actions={
          <>
            <Button type={mayChange ? "default" : "primary"} onClick={() => draft.mutate(undefined)}>
              {text("template.use")}
            </Button>
            {mayChange && (
              <Button type="primary" loading={save.isPending} onClick={keep}>
                {text("template.save")}
              </Button>
            )}
            {template.may.includes("delete") && (
              <Popconfirm title={text("template.deleteSentence")} onConfirm={() => remove.mutate(undefined)}>
                <Button danger>{text("template.delete")}</Button>
              </Popconfirm>
            )}
          </>
        }
      />
      <FaultNote error={save.error ?? remove.error ?? draft.error} />
      <LeaveQuestion isChanged={isChanged && !remove.isSuccess} onLeave={forget} />
      {mayChange ? (
        <>
          <Input
            addonBefore={text("template.name")}
            aria-label={text("template.name")}
            maxLength={50}
            value={name}
            onChange={({ target }) => write((before) => ({ ...before, name: target.value }))}
          />
          <ContentEditor
            content={content}
            facts={facts}
            unitId={unitId}
            onChange={(patch) => write((before) => ({ ...before, content: { ...before.content, ...patch } }))}
          />
        </>
      ) : (
        <Paper content={content} facts={facts} />
      )}
    </Page>
  );
}
