import { Skeleton } from "@tz/ui";
import { Form, Tabs } from "antd";
import { lazy, type ReactNode, Suspense } from "react";
import type { DocumentContent, Finding, PaperFacts, Place } from "../../contract/index.ts";
import { useText } from "../text.ts";
import { AttachmentFields } from "./attachment-fields.tsx";
import { CheckerPanel } from "./checker-panel.tsx";
import { IssuerFields, KindFields, NoteFields, SignerField } from "./element-fields.tsx";
import { MatterFields } from "./matter-fields.tsx";
import type { Change } from "./paper-editor.tsx";
import { CopyNumberField, SignatureFields } from "./paper-fields.tsx";
import { RelationFields } from "./relation-fields.tsx";
import type { Check } from "./use-check.ts";

const PagePreview = lazy(() => import("../paper/page-preview.tsx"));

export type Tab = "check" | "elements" | "matter" | "pages" | "comments";

/** A text under the pen, and what is said of it. */
export interface Edited {
  content: DocumentContent;
  onChange: Change;
  facts: PaperFacts;
  unitId: string;
  /** What the rules say; a template is only completed by those who draft from it. */
  check?: Check | undefined;
  onOverride?: ((finding: Finding, reason: string) => Promise<void>) | undefined;
  /** What was remarked on the text, where a press leads to a block. */
  comments?: { label: string; list: (onGo: (index: number) => void) => ReactNode } | undefined;
}

interface EditorTabsProps extends Edited {
  tab: Tab;
  onTab: (tab: Tab) => void;
  /** With how many findings stop the text. */
  checkLabel: string;
  onGo: (place: Place) => void;
}

/** What stands beside the paper: the rules' findings, the elements that have no place on it, the printed pages, the remarks. */
export function EditorTabs({ content, onChange, unitId, facts, check, comments, ...props }: EditorTabsProps) {
  const { tab, onTab, checkLabel, onGo, onOverride } = props;
  const text = useText();
  const fields = { content, onChange, unitId };
  return (
    <Form layout="vertical" component="div">
      <Tabs
        activeKey={tab}
        onChange={(key) => onTab(key as Tab)}
        items={[
          ...(check
            ? [
                {
                  key: "check",
                  label: checkLabel,
                  children: <CheckerPanel check={check} onGo={onGo} onOverride={onOverride} />,
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
                  children: comments.list((index) => onGo({ element: "body", index })),
                },
              ]
            : []),
        ]}
      />
    </Form>
  );
}
