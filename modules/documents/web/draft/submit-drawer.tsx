import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { DepartmentView } from "@tz/kernel/contract/people";
import { api, useBilingual, useCommand } from "@tz/kernel/web/base";
import { UnitField } from "@tz/kernel/web/people";
import { casesKey, tasksKey } from "@tz/kernel/web/workflow";
import { ConfirmSentence, toast } from "@tz/ui";
import { Drawer, Form, Select } from "antd";
import { useState } from "react";
import { type DocumentContent, type DocumentStatus, type DocumentView, stops } from "../../contract/index.ts";
import { SignerField } from "../editor/element-fields.tsx";
import type { Change } from "../editor/paper-editor.tsx";
import type { Check } from "../editor/use-check.ts";
import { documentsKey } from "../queries.ts";
import { useText } from "../text.ts";

interface SubmitDrawerProps {
  document: DocumentView;
  content: DocumentContent;
  check: Check;
  onChange: Change;
  /** Saves what is written; answers the version that leaves, or nothing where it could not be saved. */
  flush: () => Promise<number | undefined>;
  onClose: () => void;
}

/** 送审: who signs, who countersigns, and what will happen then. */
export function SubmitDrawer({ document, content, check, onChange, flush, onClose }: SubmitDrawerProps) {
  const text = useText();
  const bilingual = useBilingual();
  const navigate = useNavigate();
  const asked = document.making?.countersigns ?? [];
  const [departmentIds, setDepartmentIds] = useState(asked.flatMap((one) => one.departmentId ?? []));
  const [unitIds, setUnitIds] = useState(asked.flatMap((one) => (one.kind === "unit" ? one.unitId : [])));
  const departments = useQuery({
    queryKey: ["departments", document.unit.id],
    queryFn: ({ signal }) =>
      api.get<{ items: DepartmentView[] }>("/api/departments", { unitId: document.unit.id }, signal),
  });
  const submit = useCommand(
    async (input: { departmentIds: string[]; unitIds: string[] }, key) => {
      const version = await flush();
      if (version === undefined) throw new Error(text("submit.notSaved"));
      return api.post<DocumentStatus>(`/api/documents/${document.id}/submit`, { ...input, version }, key);
    },
    {
      changes: [documentsKey, tasksKey, casesKey],
      onDone: () => {
        toast(text("submit.done"));
        void navigate({ to: `/documents/${document.id}` });
      },
    },
  );
  const standing = check.result?.findings.filter(stops) ?? [];
  const names = [
    ...(departments.data?.items ?? []).filter(({ id }) => departmentIds.includes(id)).map(({ name }) => name),
    ...(unitIds.length > 0 ? [text("submit.units", { count: unitIds.length })] : []),
  ];
  const sentence = () => {
    if (standing[0]) return text("submit.stopped", { count: standing.length, first: bilingual(standing[0].message) });
    if (!content.signer) return text("submit.noSigner");
    return names.length > 0
      ? text("submit.sentenceCountersign", { names: names.join(text("comma")), signer: content.signer.name })
      : text("submit.sentence", { signer: content.signer.name });
  };
  return (
    <Drawer open onClose={onClose} title={text("submit.button")} size={480}>
      <Form layout="vertical" component="div">
        <SignerField content={content} onChange={onChange} unitId={document.unit.id} />
        <Form.Item label={text("submit.departments")}>
          <Select
            mode="multiple"
            aria-label={text("submit.departments")}
            placeholder={text("submit.departmentsHint")}
            value={departmentIds}
            onChange={setDepartmentIds}
            showSearch={{ optionFilterProp: "label" }}
            options={(departments.data?.items ?? [])
              .filter(({ id, state }) => state === "active" && id !== document.department?.id)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item label={text("submit.otherUnits")}>
          <UnitField label={text("submit.otherUnits")} value={unitIds} onChange={setUnitIds} />
        </Form.Item>
        <ConfirmSentence
          sentence={sentence()}
          confirm={text("submit.button")}
          disabled={standing.length > 0 || !content.signer}
          pending={submit.isPending}
          error={submit.error}
          onConfirm={() => submit.mutate({ departmentIds, unitIds })}
          onCancel={onClose}
        />
      </Form>
    </Drawer>
  );
}
