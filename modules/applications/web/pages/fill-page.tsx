import { useNavigate } from "@tanstack/react-router";
import { useKept } from "@tz/kernel/web/access";
import { api, LeaveQuestion, useCommand } from "@tz/kernel/web/base";
import { FaultNote, Page, PageHeader, Sheet, toast } from "@tz/ui";
import { Button } from "antd";
import { useMemo } from "react";
import { type ApplicationStatus, type ApplicationView, type Field, isApplicants } from "../../contract/index.ts";
import { Booked } from "../fill/booked.tsx";
import styles from "../fill/fill.module.css";
import { FormFields } from "../fill/form-fields.tsx";
import { type Filled, type Given, type KnownThings, useFilling } from "../fill/use-filling.ts";
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
  /** It was sent back, so that it does not begin its way anew. */
  isReturned?: boolean;
  /** The application that is being filled in; none before it is first kept. */
  kept: Draft | undefined;
}

interface Draft {
  id: string;
  version: number;
}

interface Begun extends Filled {
  draft: Draft | undefined;
  /** Since the draft was kept. */
  isChanged: boolean;
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
  isReturned = false,
  ...props
}: FillPageProps) {
  const text = useText();
  const navigate = useNavigate();
  const fields = useMemo(() => props.fields.filter(isApplicants), [props.fields]);
  // A draft that was changed elsewhere since is begun from what was kept there.
  const place = kept ? `application.${kept.id}.${kept.version}` : `application.new.${formId}`;
  const [begun, write, forget] = useKept<Begun>(place, () => ({ given: start, known, draft: kept, isChanged: false }));
  const { draft } = begun;
  const filling = useFilling(fields, begun, (change) =>
    write((before) => ({ ...before, ...change(before), isChanged: true })),
  );
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

  async function save(): Promise<Draft | undefined> {
    try {
      const { given } = filling;
      const { id, version } = await keep.mutateAsync(given);
      write((before) => ({ ...before, draft: { id, version }, isChanged: before.given !== given }));
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
      forget();
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
      <LeaveQuestion isChanged={begun.isChanged && !submit.isSuccess} onLeave={forget} />
      <Sheet>
        {description && <p className={styles.note}>{description}</p>}
        <FormFields fields={fields} filling={filling} />
        {overlap && <Booked formId={formId} overlap={overlap} given={filling.given} />}
        <FaultNote error={submit.error ?? keep.error} />
        <div className={styles.bar}>
          <p aria-live="polite">{missing || text(isReturned ? "fill.again" : "fill.sentence", { title })}</p>
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
