import { PrinterOutlined } from "@ant-design/icons";
import { useBilingual } from "@tz/kernel/web/base";
import { EmptyState, Facts, Sheet, StatusTag } from "@tz/ui";
import { Alert, Button } from "antd";
import { useState } from "react";
import { type CheckReport, formNames, sourceNames } from "../../contract/index.ts";
import { useText } from "../text.ts";
import { FindingList } from "./finding-list.tsx";
import { findingId, sheetId } from "./ids.ts";
import styles from "./report.module.css";
import { SheetView } from "./sheet-view.tsx";

/** The report of a file: what was found beside the pages on which it stands; a press leads from one to the other. */
export function ReportView({ name, report }: { name: string; report: CheckReport }) {
  const text = useText();
  const [chosen, setChosen] = useState<number>();
  const { findings, sheets } = report;
  const toPlace = (index: number) => {
    setChosen(index);
    const sheet = findings[index]?.place?.sheet;
    if (sheet !== undefined) comeTo(`${findingId(index)}-mark`, sheetId(sheet));
  };
  const toFinding = (index: number) => {
    setChosen(index);
    comeTo(findingId(index));
  };
  return (
    <>
      <Sheet>
        <Summary name={name} report={report} />
      </Sheet>
      <div className={styles.layout}>
        <section className={styles.list} aria-label={text("report.findings")}>
          {findings.length === 0 ? (
            <EmptyState title={text("report.passes")} hint={text("report.passesHint")} />
          ) : (
            <FindingList findings={findings} chosen={chosen} onChoose={toPlace} />
          )}
          {report.untold > 0 && <p className={styles.hint}>{text("report.untold", { count: report.untold })}</p>}
        </section>
        <section className={styles.sheets} aria-label={text("sheets.title")}>
          {report.source === "docx" && <p className={styles.hint}>{text("report.estimated")}</p>}
          {sheets.map((sheet, index) => (
            <SheetView
              // A page has no other name than its place.
              key={sheetId(index)}
              sheet={sheet}
              index={index}
              findings={findings}
              chosen={chosen}
              onChoose={toFinding}
            />
          ))}
        </section>
      </div>
    </>
  );
}

/** Brings the first of these that is there into view. */
function comeTo(...ids: string[]): void {
  const found = ids.map((id) => document.getElementById(id)).find((element) => element !== null);
  found?.scrollIntoView({ block: "center" });
}

function Summary({ name, report }: { name: string; report: CheckReport }) {
  const text = useText();
  const bilingual = useBilingual();
  const { counts, notices, source, form, sheets } = report;
  return (
    <section aria-label={text("report.title")} role="status">
      <div className={styles.summary}>
        <StatusTag tone={counts.error > 0 ? "bad" : "good"}>
          {counts.error > 0 ? text("report.errors", { count: counts.error }) : text("report.noErrors")}
        </StatusTag>
        {counts.hint > 0 && <StatusTag tone="warn">{text("report.hints", { count: counts.hint })}</StatusTag>}
        <Button data-print="hide" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {text("report.print")}
        </Button>
      </div>
      <Facts
        facts={[
          { label: text("report.file"), value: name },
          { label: text("report.kind"), value: bilingual(sourceNames[source]) },
          { label: text("report.form"), value: bilingual(formNames[form]) },
          { label: text("report.pages"), value: `${sheets.length}` },
        ]}
      />
      {notices.map((notice) => (
        <Alert key={notice.zh} type="info" showIcon title={bilingual(notice)} className={styles.notice} />
      ))}
    </section>
  );
}
