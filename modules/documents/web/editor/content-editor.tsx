import { useConfirmKey, usePhone, WithFootBar } from "@tz/ui";
import { Button, Drawer } from "antd";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { type Finding, type Place, stops } from "../../contract/index.ts";
import type { BodyEditorHandle } from "../body-editor/body-editor.tsx";
import type { BlockMarks } from "../body-editor/margin-marks.ts";
import { useText } from "../text.ts";
import styles from "./editor.module.css";
import { type Edited, EditorTabs, type Tab } from "./editor-tabs.tsx";
import { PaperEditor } from "./paper-editor.tsx";
import { goToElement } from "./places.ts";

interface ContentEditorProps extends Edited {
  /** The page's main action, which a phone keeps within reach of the thumb. */
  action?: ReactNode;
  /** Does what the main action does, for Ctrl and Enter in the paper. */
  onConfirm?: (() => void) | undefined;
}

/** Elements that are written on the paper itself; the others have fields beside it. */
const onPaper = new Set(["title", "recipients", "copyRecipients", "body"]);
function marksOf(findings: readonly Finding[]): BlockMarks {
  const marks = new Map<number, Finding["severity"]>();
  for (const finding of findings) {
    const { element, index } = finding.place;
    if (element === "body" && index !== undefined && (stops(finding) || finding.severity === "warn"))
      marks.set(index, finding.severity);
  }
  return marks;
}

/** A document being written: the paper, and beside it the rules' findings and the elements that have no place on it. */
export function ContentEditor(props: ContentEditorProps) {
  const { content, onChange, facts, check, action, onConfirm } = props;
  const text = useText();
  const phone = usePhone();
  const body = useRef<BodyEditorHandle>(null);
  const paper = useRef<HTMLDivElement>(null);
  useConfirmKey(
    () => (onConfirm ? paper.current : undefined),
    () => onConfirm?.(),
  );
  const [tab, setTab] = useState<Tab>(check ? "check" : "elements");
  const [open, setOpen] = useState(false);
  const findings = check?.result?.findings;
  const marks = useMemo(() => marksOf(findings ?? []), [findings]);
  const go = ({ element, index }: Place) => {
    if (onPaper.has(element)) setOpen(false);
    else setTab(element === "matter" || element === "relations" ? "matter" : "elements");
    // The tab or the closing drawer must be drawn before there is a place to go to.
    setTimeout(
      () => (element === "body" && index !== undefined ? body.current?.goTo(index) : goToElement(element)),
      60,
    );
  };
  const stopping = findings?.filter(stops).length ?? 0;
  const checkLabel = stopping > 0 ? text("check.tabCount", { count: stopping }) : text("check.tab");
  const aside = <EditorTabs {...props} tab={tab} onTab={setTab} checkLabel={checkLabel} onGo={go} />;
  const sheet = (
    <div ref={paper}>
      <PaperEditor content={content} facts={facts} onChange={onChange} marks={marks} bodyRef={body} />
    </div>
  );
  if (!phone) {
    return (
      <div className={styles.layout}>
        {sheet}
        <aside className={styles.aside} aria-label={text("editor.aside")}>
          {aside}
        </aside>
      </div>
    );
  }
  return (
    <WithFootBar
      bar={
        <>
          <Button danger={stopping > 0} onClick={() => setOpen(true)}>
            {check ? checkLabel : text("editor.elements")}
          </Button>
          {action}
        </>
      }
    >
      {sheet}
      <Drawer open={open} onClose={() => setOpen(false)} placement="bottom" size="80%" title={text("editor.aside")}>
        {aside}
      </Drawer>
    </WithFootBar>
  );
}
