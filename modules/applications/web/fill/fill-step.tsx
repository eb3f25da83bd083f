import { useKept } from "@tz/kernel/web/access";
import { api, LeaveQuestion, useCommand } from "@tz/kernel/web/base";
import { FaultNote, Sheet, toast } from "@tz/ui";
import { Button } from "antd";
import { useMemo } from "react";
import { type ApplicationStatus, type ApplicationView, givenByHandler } from "../../contract/index.ts";
import { changedByApplication } from "../queries.ts";
import { useText } from "../text.ts";
import { Booked } from "./booked.tsx";
import styles from "./fill.module.css";
import { FormFields } from "./form-fields.tsx";
import { type Filled, type Given, knownIn, useFilling } from "./use-filling.ts";

/** What the reader's step asks them to fill in, before they complete it. */
export function FillStep({ application }: { application: ApplicationView }) {
  const text = useText();
  const { id, formId, version, fields, fills, values, overlap } = application;
  const own = useMemo(() => fields.filter(({ name }) => fills.includes(name)), [fields, fills]);
  const [filled, write, forget] = useKept<Filled & { isChanged: boolean }>(`application.${id}.${version}.fill`, () => ({
    given: values,
    known: knownIn(application),
    isChanged: false,
  }));
  const filling = useFilling(fields, filled, (change) =>
    write((before) => ({ ...before, ...change(before), isChanged: true })),
  );
  const save = useCommand(
    (given: Given, key) =>
      api.post<ApplicationStatus>(
        `/api/applications/${id}/fill-in`,
        { version, values: givenByHandler([...fills], given, null) },
        key,
      ),
    {
      changes: changedByApplication,
      onDone() {
        forget();
        toast(text("fillStep.saved"));
      },
    },
  );
  const books = overlap !== null && (fills.includes(overlap.resource) || fills.includes(overlap.time));
  return (
    <Sheet title={text("fillStep.title")}>
      <LeaveQuestion isChanged={filled.isChanged && !save.isSuccess} onLeave={forget} />
      <FormFields fields={own} filling={filling} />
      {books && <Booked formId={formId} overlap={overlap} given={filling.given} />}
      <FaultNote error={save.error} />
      <div className={styles.bar}>
        <p>{text("fillStep.sentence")}</p>
        <Button
          type="primary"
          loading={save.isPending}
          disabled={!filled.isChanged}
          onClick={() => save.mutate(filling.given, { onError: filling.refuse })}
        >
          {text("fillStep.save")}
        </Button>
      </div>
    </Sheet>
  );
}
