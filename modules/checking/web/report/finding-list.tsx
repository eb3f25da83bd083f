import { useBilingual } from "@tz/kernel/web/base";
import { StatusTag } from "@tz/ui";
import { Segmented } from "antd";
import { useState } from "react";
import type { CheckReport } from "../../contract/index.ts";
import { type Text, useText } from "../text.ts";
import { findingId } from "./ids.ts";
import styles from "./report.module.css";

type Found = CheckReport["findings"][number];

interface FindingListProps {
  findings: readonly Found[];
  /** Index of the one that was pressed last. */
  chosen: number | undefined;
  onChoose: (index: number) => void;
}

/** What was found, errors before hints, each with what the standard asks and what mends it. */
export function FindingList({ findings, chosen, onChoose }: FindingListProps) {
  const text = useText();
  const [shown, setShown] = useState<"all" | Found["severity"]>("all");
  const all = findings.map((finding, index) => ({ finding, index }));
  const inOrder = all.toSorted((one, other) => weight(one.finding) - weight(other.finding) || one.index - other.index);
  const listed = inOrder.filter(({ finding }) => shown === "all" || finding.severity === shown);
  return (
    <>
      <Segmented
        data-print="hide"
        value={shown}
        onChange={setShown}
        options={[
          { value: "all", label: text("report.all") },
          { value: "error", label: text("finding.error") },
          { value: "hint", label: text("finding.hint") },
        ]}
      />
      <ol className={styles.findings}>
        {listed.map(({ finding, index }) => (
          <FindingItem
            key={findingId(index)}
            finding={finding}
            index={index}
            isChosen={index === chosen}
            onChoose={onChoose}
          />
        ))}
      </ol>
    </>
  );
}

const weight = ({ severity }: Found) => (severity === "error" ? 0 : 1);

/** Of a Word file the paragraph or cell, for its pages are estimated; of others the page. */
function whereOf(place: Found["place"], text: Text): string {
  if (!place) return text("finding.whole");
  const number = place.sheet + 1;
  const { spot } = place;
  if (spot === undefined) return text("finding.page", { number });
  return "paragraph" in spot
    ? text("finding.paragraph", { ...spot, number })
    : text("finding.cell", { ...spot, number });
}

interface FindingItemProps {
  finding: Found;
  index: number;
  isChosen: boolean;
  onChoose: (index: number) => void;
}

function FindingItem({ finding, index, isChosen, onChoose }: FindingItemProps) {
  const text = useText();
  const bilingual = useBilingual();
  const { severity, rule, clause, place, found, asks, remedy } = finding;
  return (
    <li id={findingId(index)} data-severity={severity} data-chosen={isChosen}>
      <div className={styles.head}>
        <StatusTag tone={severity === "error" ? "bad" : "warn"}>{text(`finding.${severity}`)}</StatusTag>
        <span>{whereOf(place, text)}</span>
        <span>
          {rule} {clause}
        </span>
      </div>
      {place ? (
        <button type="button" className={styles.found} onClick={() => onChoose(index)}>
          {bilingual(found)}
        </button>
      ) : (
        <strong className={styles.found}>{bilingual(found)}</strong>
      )}
      <p>
        {text("finding.remedy")}
        {bilingual(remedy)}
      </p>
      <p className={styles.hint}>
        {text("finding.asks")}
        {bilingual(asks)}
      </p>
    </li>
  );
}
