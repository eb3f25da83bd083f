import { useNavigate } from "@tanstack/react-router";
import { api, LeaveQuestion, useCommand } from "@tz/kernel/web/base";
import { FaultNote, Page, PageHeader, Sheet, toast } from "@tz/ui";
import { Button } from "antd";
import { useMemo, useState } from "react";
import { type ApplicationStatus, type ApplicationView, type Field, isApplicants } from "../../contract/index.ts";
import { Booked } from "../fill/booked.tsx";
import styles from "../fill/fill.module.css";
import { FormFields, type KnownThings } from "../fill/form-fields.tsx";
import { type Given, useFilling } from "../fill/use-filling.ts";
import { changedByApplication } from "../queries.ts";
import { useText } from "../text.ts";

interface FillPageProps {
  title: string;
  description: string;
  back: string;
  formId: string;
  versionId: string;
  fields: readonly Field[];
  /** What nobody may use at the same time, where the form has such. */
  overlap: ApplicationView["overlap"];
  start: Given;
  known: KnownThings;
  /** The application that is being filled in; none before it is first kept. */
  kept: { id: string; version: number } | undefined;
}

/** Where an application is filled in, kept as a draft and submitted. */
export function FillPage({
  title,
  description,
  back,
  formId,
  versionId,
  overlap,
  start,
  known,
  kept,
  ...props
}: FillPageProps) {
  const text = useText();
  const navigate = useNavigate();
  const fields = useMemo(() => props.fields.filter(isApplicants), [props.fields]);
  const filling = useFilling(fields, start);
  const [draft, setDraft] = useState(kept);
  const [saved, setSaved] = useState(start);
  const options = { changes: changedByApplication };
  const keep = useCommand(
    (values: Given, key) =>
      draft
        ? api.put<ApplicationStatus>(`/api/applications/${draft.id}`, { version: draft.version, values }, key)
        : api.post<ApplicationStatus>("/api/applications", { formId, values }, key),
    options,
  );
  const submit = useCommand(
    ({ id, version, values }: { id: string; version: number; values: Given }, key) =>
      api.post<ApplicationStatus>(`/api/applications/${id}/submit`, { version, versionId, values }, key),
    options,
  );
  const busy = keep.isPending || submit.isPending;

  async function save(): Promise<{ id: string; version: number } | undefined> {
    try {
      const answer = await keep.mutateAsync(filling.given);
      const { id, version } = answer;
      setDraft({ id, version });
      setSaved(filling.given);
      return { id, version };
    } catch (error) {
      filling.refuse(error);
      return undefined;
    }
  }

  async function send() {
    submit.reset();
    filling.tryIt();
    if (!filling.isRight) return focusFirst(filling.checked.faults[0]?.path);
    const current = draft ?? (await save());
    if (!current) return;
    try {
      await submit.mutateAsync({ ...current, values: filling.given });
      toast(text("fill.submitted", { title }));
      void navigate({ to: "/applications/$applicationId", params: { applicationId: current.id }, ignoreBlocker: true });
    } catch (error) {
      filling.refuse(error);
    }
  }

  const missing = filling.faults.size > 0 && text("fill.faults", { count: filling.faults.size });
  return (
    <Page width="narrow">
      <PageHeader title={title} back={back} />
      <LeaveQuestion isChanged={filling.given !== saved && !submit.isSuccess} />
      <Sheet>
        {description && <p className={styles.note}>{description}</p>}
        <FormFields fields={fields} filling={filling} known={known} />
        {overlap && <Booked formId={formId} overlap={overlap} given={filling.given} />}
        <FaultNote error={submit.error ?? keep.error} />
        <div className={styles.bar}>
          <p aria-live="polite">{missing || text("fill.sentence", { title })}</p>
          <Button disabled={busy} onClick={() => void save().then((done) => done && toast(text("fill.saved")))}>
            {text("fill.save")}
          </Button>
          <Button type="primary" loading={busy} onClick={() => void send()}>
            {text("fill.submit")}
          </Button>
        </div>
      </Sheet>
    </Page>
  );
}

/** Brings the first field that is wrong into view. */
function focusFirst(path: string | undefined) {
  const id = path?.replace("values.", "field-").replaceAll(".", "-");
  const field = id ? document.getElementById(id) : null;
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}
