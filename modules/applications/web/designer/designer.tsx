import { LeaveQuestion } from "@tz/kernel/web/base";
import { Columns, FaultNote, Page, PageHeader, Sheet, StatusTag } from "@tz/ui";
import { Segmented } from "antd";
import { useState } from "react";
import type { FormView } from "../../contract/index.ts";
import { useText } from "../text.ts";
import styles from "./designer.module.css";
import { DesignerActions } from "./designer-actions.tsx";
import { FaultList } from "./fault-list.tsx";
import { FieldList } from "./field-list.tsx";
import { FieldProperties } from "./field-properties.tsx";
import { FormSettings } from "./form-settings.tsx";
import { Preview } from "./preview.tsx";
import { ProcessPart } from "./process-part.tsx";
import { useDesign } from "./use-design.ts";

const parts = ["fields", "process", "settings"] as const;
type Part = (typeof parts)[number];

/** Draws a form and its process; what is wrong with them is said all the while. */
export function Designer({ view }: { view: FormView }) {
  const text = useText();
  const design = useDesign(view);
  const [part, setPart] = useState<Part>("fields");
  const { form, faults } = design;
  const go = (path: string) => {
    const [place, at] = path.split(".");
    setPart(place === "fields" ? "fields" : place === "process" ? "process" : "settings");
    if (place === "fields" && at !== undefined) design.select(Number(at));
  };
  return (
    <Page>
      <PageHeader
        title={form.title || text("design.untitled")}
        back="/application-forms"
        facts={
          <>
            <StatusTag tone={view.state === "open" ? "good" : "plain"}>{text(`formState.${view.state}`)}</StatusTag>
            {view.latest > 0 && <span>{text("forms.version", { number: view.latest })}</span>}
            <span>{text(design.isChanged ? "design.unsaved" : "design.saved")}</span>
          </>
        }
        actions={<DesignerActions view={view} design={design} />}
      />
      <LeaveQuestion isChanged={design.isChanged} onLeave={design.forget} />
      <FaultNote error={design.error} />
      <FaultList faults={faults} onGo={go} />
      <Segmented
        className={styles.parts ?? ""}
        value={part}
        onChange={setPart}
        options={parts.map((value) => ({ value, label: text(`design.${value}`) }))}
      />
      {part === "fields" && (
        <Columns
          asideLabel={text("design.properties")}
          main={
            <>
              <Sheet title={text("design.fields")}>
                <FieldList design={design} />
              </Sheet>
              <Sheet title={text("design.preview")}>
                <Preview key={previewKey(design.form.fields)} fields={form.fields} />
              </Sheet>
            </>
          }
          aside={<FieldProperties design={design} />}
        />
      )}
      {part === "process" && <ProcessPart design={design} />}
      {part === "settings" && <FormSettings design={design} versions={view.versions} />}
    </Page>
  );
}

/** A preview begins anew where fields come, go or change their kind; not while words are typed. */
const previewKey = (fields: FormView["form"]["fields"]) => fields.map(({ name, kind }) => `${name} ${kind}`).join();
