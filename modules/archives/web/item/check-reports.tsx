import { useBilingual, useKeyset } from "@tz/kernel/web/base";
import { DateText, EmptyState, Sheet, StatusTag } from "@tz/ui";
import { Button } from "antd";
import { useState } from "react";
import {
  type CheckCode,
  type CheckFinding,
  type CheckReport,
  checkItems,
  checkStageWords,
  properties,
  propertyOf,
  propertyWords,
} from "../../contract/index.ts";
import styles from "../archives.module.css";
import { archivesKey } from "../queries.ts";
import { useText } from "../text.ts";
import { resultTones } from "../tones.ts";

/** 四性检测报告: the newest in full, the others by name. */
export function CheckReports({ itemId }: { itemId: string }) {
  const text = useText();
  const say = useBilingual();
  const list = useKeyset<CheckReport>({
    key: [...archivesKey, "reports", itemId],
    path: `/api/archives/items/${itemId}/reports`,
    query: { limit: 10 },
  });
  const [shown, setShown] = useState<string>();
  const report = list.rows.find(({ id }) => id === shown) ?? list.rows[0];
  return (
    <Sheet title={text("report.title")}>
      {!report && <EmptyState title={text("report.none")} hint={text("report.noneHint")} />}
      {list.rows.length > 1 && (
        <div className={styles.actions} data-print="hide">
          {list.rows.map(({ id, stage, at }) => (
            <Button key={id} type={id === report?.id ? "primary" : "default"} onClick={() => setShown(id)}>
              {say(checkStageWords[stage])} <DateText value={at} />
            </Button>
          ))}
        </div>
      )}
      {report && <Report report={report} />}
    </Sheet>
  );
}

function Report({ report }: { report: CheckReport }) {
  const text = useText();
  const say = useBilingual();
  return (
    <>
      <p>
        <StatusTag tone={report.passed ? "good" : "bad"}>
          {text(report.passed ? "check.passed" : "check.failed")}
        </StatusTag>{" "}
        {say(checkStageWords[report.stage])} <DateText value={report.at} /> {report.personName ?? text("report.system")}
      </p>
      {properties.map((property) => (
        <PropertyTable
          key={property}
          caption={say(propertyWords[property])}
          findings={report.findings.filter(({ code }) => propertyOf(plainCode(code)) === property)}
        />
      ))}
    </>
  );
}

/** A code without its stage. */
const plainCode = (code: string) => code.slice(3) as CheckCode;

function PropertyTable({ caption, findings }: { caption: string; findings: readonly CheckFinding[] }) {
  const text = useText();
  const say = useBilingual();
  return (
    <div className={styles.scroll}>
      <table className={`${styles.report} ${styles.checks}`}>
        <caption>{caption}</caption>
        <tbody>
          {findings.map(({ code, result, evidence }) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>{say(checkItems[plainCode(code)])}</td>
              <td>
                <StatusTag tone={resultTones[result]}>{text(`result.${result}`)}</StatusTag>
              </td>
              <td>{say(evidence)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
