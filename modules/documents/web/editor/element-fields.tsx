import { useQuery } from "@tanstack/react-query";
import type { Page } from "@tz/kernel/contract/base";
import type { PostView } from "@tz/kernel/contract/people";
import { api, useBilingual } from "@tz/kernel/web/base";
import { UnitField, unitsQuery, useUnitChoices } from "@tz/kernel/web/people";
import { Alert, Form, Input, Radio, Select } from "antd";
import type { ReactNode } from "react";
import { classifiedRefusal, type DocumentContent, documentTypeEntries, documentTypes } from "../../contract/index.ts";
import { type Key, useText } from "../text.ts";
import type { Change } from "./paper-editor.tsx";
import { placeId } from "./places.ts";

export interface FieldsProps {
  content: DocumentContent;
  onChange: Change;
  /** The unit that issues. */
  unitId: string;
}

/** One labelled field, which a finding can lead to. */
export function Field({ label, place, children }: { label: Key; place?: string; children: ReactNode }) {
  const text = useText();
  return (
    <Form.Item label={text(label)}>
      <div id={place}>{children}</div>
    </Form.Item>
  );
}

/** The leaders who may sign for a unit: its own, and where it is an office those of the organ it serves. */
function useSigners(unitId: string) {
  const units = useQuery(unitsQuery).data ?? [];
  const unit = units.find(({ id }) => id === unitId);
  const organs = [unitId, ...(unit?.kind === "office" && unit.parentId ? [unit.parentId] : [])];
  return useQuery({
    queryKey: ["units", "signers", ...organs],
    enabled: unit !== undefined,
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        organs.map((id) => api.get<Page<PostView>>(`/api/units/${id}/posts`, { limit: 200 }, signal)),
      );
      return pages.flatMap(({ items }) => items.filter(({ isLeader }) => isLeader));
    },
  });
}

/** 签发人: one of the unit's leaders. */
export function SignerField({ content, onChange, unitId }: FieldsProps) {
  const text = useText();
  const signers = useSigners(unitId);
  const { signer } = content;
  const options = (signers.data ?? []).map((post) => ({
    value: post.personId,
    label: text("signer.option", { name: post.personName, title: post.title }),
    name: post.personName,
  }));
  const known = options.some(({ value }) => value === signer?.personId);
  return (
    <Field label="element.signer" place={placeId("signer")}>
      <Select
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        aria-label={text("element.signer")}
        placeholder={text("signer.hint")}
        loading={signers.isLoading}
        value={signer?.personId ?? null}
        options={
          signer && !known ? [...options, { value: signer.personId, label: signer.name, name: signer.name }] : options
        }
        onChange={(personId) => {
          const name = options.find(({ value }) => value === personId)?.name;
          onChange({ signer: personId && name ? { personId, name } : null });
        }}
      />
    </Field>
  );
}

/** Type, urgency and secrecy; why nothing above 内部 can be chosen. */
export function KindFields({ content, onChange }: FieldsProps) {
  const text = useText();
  const bilingual = useBilingual();
  return (
    <>
      <Field label="element.documentType" place={placeId("documentType")}>
        <Select
          aria-label={text("element.documentType")}
          value={content.documentType}
          options={documentTypes.map((value) => ({ value, label: bilingual(documentTypeEntries[value]) }))}
          onChange={(documentType) => onChange({ documentType })}
        />
      </Field>
      <Field label="field.urgency">
        <Radio.Group
          optionType="button"
          value={content.urgency}
          options={(["normal", "urgent", "extraUrgent"] as const).map((value) => ({
            value,
            label: text(`urgency.${value}`),
          }))}
          onChange={({ target }) => onChange({ urgency: target.value })}
        />
      </Field>
      <Field label="element.secrecy" place={placeId("secrecy")}>
        <Radio.Group
          optionType="button"
          value={content.secrecy}
          options={[
            { value: "none", label: text("secrecy.none") },
            { value: "internal", label: text("secrecy.internal") },
            { value: "secret", label: text("secrecy.classified"), disabled: true },
          ]}
          onChange={({ target }) => onChange({ secrecy: target.value })}
        />
        <Alert type="warning" showIcon title={bilingual(classifiedRefusal)} style={{ marginTop: "0.5rem" }} />
      </Field>
    </>
  );
}

/** Mark, joint issuers, seal, signatures: what stands for the issuer on the paper. */
export function IssuerFields({ content, onChange }: FieldsProps) {
  const text = useText();
  const { units } = useUnitChoices();
  return (
    <>
      <Field label="field.issuerMark">
        <Input
          aria-label={text("field.issuerMark")}
          maxLength={100}
          placeholder={text("field.issuerMarkHint")}
          value={content.issuerMark}
          onChange={(event) => onChange({ issuerMark: event.target.value })}
        />
      </Field>
      <Field label="element.jointIssuers" place={placeId("jointIssuers")}>
        <UnitField
          label={text("element.jointIssuers")}
          value={content.jointIssuers.map(({ unitId }) => unitId)}
          onChange={(ids) =>
            onChange({
              jointIssuers: ids.flatMap((id) => {
                const unit = units.find((one) => one.id === id);
                return unit ? [{ unitId: id, name: unit.name }] : [];
              }),
            })
          }
        />
      </Field>
      <Field label="element.sealing" place={placeId("sealing")}>
        <Radio.Group
          value={content.sealing}
          options={(["seal", "signatureStamp", "none"] as const).map((value) => ({
            value,
            label: text(`sealing.${value}`),
          }))}
          onChange={({ target }) => onChange({ sealing: target.value })}
        />
      </Field>
    </>
  );
}

/** Note, contact, publicity, copy number. */
export function NoteFields({ content, onChange }: FieldsProps) {
  const text = useText();
  const { contact } = content;
  return (
    <>
      <Field label="element.note" place={placeId("note")}>
        <Input.TextArea
          aria-label={text("element.note")}
          autoSize
          maxLength={300}
          placeholder={text("field.noteHint")}
          value={content.note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </Field>
      <Field label="field.contact">
        <Input
          aria-label={text("field.contactName")}
          placeholder={text("field.contactName")}
          maxLength={50}
          value={contact.name}
          onChange={(event) => onChange({ contact: { ...contact, name: event.target.value } })}
        />
        <Input
          aria-label={text("field.contactPhone")}
          placeholder={text("field.contactPhone")}
          maxLength={50}
          style={{ marginTop: "0.5rem" }}
          value={contact.phone}
          onChange={(event) => onChange({ contact: { ...contact, phone: event.target.value } })}
        />
      </Field>
      <Field label="field.publicity">
        <Select
          allowClear
          aria-label={text("field.publicity")}
          placeholder={text("publicity.hint")}
          value={content.publicity}
          options={(["public", "onRequest", "notPublic"] as const).map((value) => ({
            value,
            label: text(`publicity.${value}`),
          }))}
          onChange={(publicity) => onChange({ publicity: publicity ?? null })}
        />
      </Field>
    </>
  );
}
