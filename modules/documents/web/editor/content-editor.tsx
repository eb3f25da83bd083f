import { Skeleton, useConfirmKey, usePhone, WithFootBar } from "@tz/ui";
import { Button, Drawer, Form, Tabs } from "antd";
import { lazy, type ReactNode, Suspense, useMemo, useRef, useState } from "react";
import { type DocumentContent, type Finding, type PaperFacts, type Place, stops } from "../../contract/index.ts";
import type { BodyEditorHandle } from "../body-editor/body-editor.tsx";
import type { BlockMarks } from "../body-editor/margin-marks.ts";
import { useText } from "../text.ts";
import { AttachmentFields } from "./attachment-fields.tsx";
import { CheckerPanel } from "./checker-panel.tsx";
import styles from "./editor.module.css";
import { IssuerFields, KindFields, NoteFields, SignerField } from "./element-fields.tsx";
import { MatterFields } from "./matter-fields.tsx";
import { type Change, PaperEditor } from "./paper-editor.tsx";
import { CopyNumberField, SignatureFields } from "./paper-fields.tsx";
import { goToElement } from "./places.ts";
import { RelationFields } from "./relation-fields.tsx";
import type { Check } from "./use-check.ts";

const PagePreview = lazy(() => import("../paper/page-preview.tsx"));

interface ContentEditorProps {
  content: DocumentContent;
  onChange: Change;
  facts: PaperFacts;
  unitId: string;
  /** What the rules say; a template is only completed by those who draft from it. */
  check?: Check | undefined;
  onOverride?: ((finding: Finding, reason: string) => Promise<void>) | undefined;
  /** What was remarked on the text, where a press leads to a block. */
  comments?: { label: string; list: (onGo: (index: number) => void) => ReactNode } | undefined;
  /** The page's main action, which a phone keeps within reach of the thumb. */
  action?: ReactNode;
  /** Does what the main action does, for Ctrl and Enter in the paper. */
  onConfirm?: (() => void) | undefined;
}

/** Elements that are written on the paper itself; the others have fields beside it. */
const onPaper = new Set(["title", "recipients", "copyRecipients", "body"]);
type Tab = "check" | "elements" | "matter" | "pages" | "comments";

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
  const { content, onChange, facts, unitId, check, onOverride, comments, action, onConfirm } = props;
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
  const fields = { content, onChange, unitId };
  const stopping = findings?.filter(stops).length ?? 0;
  const checkLabel = stopping > 0 ? text("check.tabCount", { count: stopping }) : text("check.tab");
  const aside = (
    <Form layout="vertical" component="div">
      <Tabs
        activeKey={tab}
        onChange={(key) => setTab(key as Tab)}
        items={[
          ...(check
            ? [
                {
                  key: "check",
                  label: checkLabel,
                  children: <CheckerPanel check={check} onGo={go} onOverride={onOverride} />,
                },
              ]
            : []),
          {
            key: "elements",
            label: text("editor.elements"),
            children: (
              <>
                <KindFields {...fields} />
                <CopyNumberField {...fields} />
                <SignerField {...fields} />
                <AttachmentFields {...fields} />
                <IssuerFields {...fields} />
                <SignatureFields {...fields} />
                <NoteFields {...fields} />
              </>
            ),
          },
          {
            key: "matter",
            label: text("element.matter"),
            children: (
              <>
                <RelationFields {...fields} />
                <MatterFields {...fields} />
              </>
            ),
          },
          {
            key: "pages",
            label: text("pages.tab"),
            destroyOnHidden: true,
            children: (
              <Suspense fallback={<Skeleton kind="text" lines={8} />}>
                <PagePreview content={content} facts={facts} />
              </Suspense>
            ),
          },
          ...(comments
            ? [
                {
                  key: "comments",
                  label: comments.label,
                  children: comments.list((index) => go({ element: "body", index })),
                },
              ]
            : []),
        ]}
      />
    </Form>
  );
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
