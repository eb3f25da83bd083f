import { useBilingual } from "@tz/kernel/web/base";
import { EmptyState, ErrorState, Skeleton, StatusTag } from "@tz/ui";
import { Button } from "antd";
import { type Finding, type Place, stops } from "../../contract/index.ts";
import { useText } from "../text.ts";
import { severityTones } from "../tones.ts";
import styles from "./editor.module.css";
import { OverrideForm } from "./override-form.tsx";
import type { Check } from "./use-check.ts";

interface CheckerPanelProps {
  check: Check;
  onGo: (place: Place) => void;
  /** Records why a finding is in order; without it nobody may here. */
  onOverride?: ((finding: Finding, reason: string) => Promise<void>) | undefined;
}

/** 行文规则检查: what breaks a rule and how to mend it, the gravest first; a press leads to the place. */
export function CheckerPanel({ check, onGo, onOverride }: CheckerPanelProps) {
  const text = useText();
  const { result, pending, error, again } = check;
  if (error && !result) return <ErrorState error={error} onRetry={again} />;
  if (!result) return <Skeleton kind="text" lines={5} />;
  const standing = result.findings.filter(stops).length;
  return (
    <section aria-label={text("check.title")}>
      <div className={styles.summary} role="status">
        <StatusTag tone={standing > 0 ? "bad" : "good"}>
          {standing > 0 ? text("check.stops", { count: standing }) : text("check.passes")}
        </StatusTag>
        {result.counts.warn > 0 && <span>{text("check.warnings", { count: result.counts.warn })}</span>}
        {pending && !error && <span className={styles.hint}>{text("check.pending")}</span>}
      </div>
      {error ? <Stale onRetry={again} /> : null}
      {result.findings.length === 0 && <EmptyState title={text("check.none")} hint={text("check.noneHint")} />}
      <ol className={styles.findings}>
        {inOrder(result.findings).map((finding) => (
          <FindingItem
            key={`${finding.rule} ${finding.message.zh} ${finding.place.index}`}
            finding={finding}
            onGo={onGo}
            onOverride={onOverride}
          />
        ))}
      </ol>
    </section>
  );
}

/** The findings are of an earlier text: the last check did not reach the server. */
function Stale({ onRetry }: { onRetry: () => void }) {
  const text = useText();
  return (
    <p className={styles.hint} role="status">
      {text("check.stale")}{" "}
      <Button size="small" type="link" onClick={onRetry}>
        {text("check.again")}
      </Button>
    </p>
  );
}

const weight = (finding: Finding) => (stops(finding) ? (finding.severity === "block" ? 0 : 1) : 2);
const inOrder = (findings: readonly Finding[]) => findings.toSorted((a, b) => weight(a) - weight(b));

function FindingItem({ finding, onGo, onOverride }: { finding: Finding } & Omit<CheckerPanelProps, "check">) {
  const text = useText();
  const bilingual = useBilingual();
  const { rule, severity, place, message, remedy, article, override } = finding;
  return (
    <li data-severity={severity} data-answered={override !== null}>
      <div className={styles.findingHead}>
        <StatusTag tone={override ? "good" : severityTones[severity]}>
          {text(override ? "severity.answered" : `severity.${severity}`)}
        </StatusTag>
        <span>{text(`element.${place.element}`)}</span>
        <span>
          {rule} {article}
        </span>
      </div>
      <button type="button" className={styles.place} onClick={() => onGo(place)}>
        {bilingual(message)}
      </button>
      <p className={styles.remedy}>{bilingual(remedy)}</p>
      {override && (
        <p className={styles.remedy}>
          {text("check.answered", { name: override.personName, reason: override.reason })}
        </p>
      )}
      {severity === "human" && !override && onOverride && (
        <OverrideForm onSubmit={(reason) => onOverride(finding, reason)} />
      )}
      {stops(finding) && (
        <Button size="small" type="link" onClick={() => onGo(place)}>
          {text("check.go")}
        </Button>
      )}
    </li>
  );
}
