import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useMe } from "@tz/kernel/web/access";
import { CaseProgress, workbenchAddress } from "@tz/kernel/web/workflow";
import { Columns, ErrorState, Page, PageHeader, Sheet, Skeleton, usePhone, useShortcut } from "@tz/ui";
import { Alert, Button, Drawer } from "antd";
import { useRef, useState } from "react";
import type { DocumentMaking, DocumentView } from "../../contract/index.ts";
import { PaperView } from "../paper/paper-view.tsx";
import { documentCase, documentQuery } from "../queries.ts";
import { type Key, useText } from "../text.ts";
import { CheckDrawer } from "./check-drawer.tsx";
import { Comments } from "./comments.tsx";
import styles from "./document.module.css";
import { DocumentFacts } from "./document-facts.tsx";
import { DocumentMenu } from "./document-menu.tsx";
import { Handling } from "./handling.tsx";
import { Opinions } from "./opinions.tsx";
import { Related } from "./related.tsx";
import { StepsBar } from "./steps-bar.tsx";
import { isAtReader } from "./use-own-task.ts";
import { Versions } from "./versions.tsx";

/** One document: the paper, where it stands, the next thing to do, and everything that was said about it. */
export default function DocumentPage() {
  const { documentId } = useParams({ strict: false }) as { documentId: string };
  const document = useQuery(documentQuery(documentId));
  if (document.isPending) return <Skeleton kind="text" lines={10} />;
  if (document.isError) return <ErrorState error={document.error} onRetry={() => void document.refetch()} />;
  return <Shown document={document.data} />;
}

/** The name of the next thing to do, by the action that does it. */
const nextWords: Partial<Record<DocumentView["may"][number], Key>> = {
  submit: "draft.continue",
  departmentReview: "state.departmentReview",
  countersign: "state.countersign",
  officeReview: "state.officeReview",
  signOff: "state.signOff",
  jointSignOff: "state.jointSignOff",
  recheck: "state.recheck",
  register: "register.button",
  dispatch: "dispatch.button",
  file: "file.button",
};

function Shown({ document }: { document: DocumentView }) {
  const text = useText();
  const phone = usePhone();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const handled = useRef<HTMLDivElement>(null);
  const mayDraft = useMe().permissions.includes("documents.draft");
  const { id, making, related, state, may } = document;
  const edit = () => may.includes("save") && void navigate({ to: `/documents/${id}/edit` });
  useShortcut("e", text("draft.edit"), edit);
  useShortcut("p", text("print"), () => window.print());
  const next = may.map((action) => nextWords[action]).find(Boolean);
  const done = () => {
    setOpen(false);
    if (document.state !== "draft") void navigate({ href: workbenchAddress.get() });
  };
  const handling = making?.instanceId ? <Handling document={document} onDone={done} /> : null;
  const isNewDraft = state === "draft" && may.includes("submit");
  const begin = isNewDraft && (
    <Button type="primary" href={`/documents/${id}/edit`}>
      {text("draft.continue")}
    </Button>
  );
  const withBar = phone && next !== undefined;
  const aside = (
    <div className={styles.gap} data-print="hide">
      {!phone && handling}
      <Findings making={making} document={document} />
      {making && (making.signOff || making.countersigns.length > 0) && (
        <Sheet title={text("opinions.title")}>
          <Opinions making={making} />
        </Sheet>
      )}
      {related.length > 0 && (
        <Sheet title={text("related.title")}>
          <Related related={related} />
        </Sheet>
      )}
      {making?.instanceId && <CaseProgress type={documentCase} id={id} />}
      {making && (
        <>
          <Sheet title={text("comment.title")}>
            <Comments document={document} />
          </Sheet>
          <Sheet title={text("version.title")}>
            <Versions documentId={id} />
          </Sheet>
        </>
      )}
    </div>
  );
  return (
    <div className={withBar ? styles.withBar : undefined}>
      <Page>
        <PageHeader
          title={document.content.title || text("untitled")}
          back="/documents/outgoing"
          facts={<DocumentFacts document={document} />}
          actions={
            <>
              {!phone && begin}
              {may.includes("save") && !begin && <Button href={`/documents/${id}/edit`}>{text("draft.edit")}</Button>}
              <DocumentMenu document={document} mayDraft={mayDraft} />
            </>
          }
        />
        {state === "void" && (
          <Alert type="error" showIcon title={text("void.was", { reason: making?.endReason ?? "" })} />
        )}
        {making && <StepsBar document={document} />}
        {withBar ? (
          <>
            <PaperView document={document} />
            <div ref={handled}>{aside}</div>
          </>
        ) : (
          <Columns asideLabel={text("document.aside")} main={<PaperView document={document} />} aside={aside} />
        )}
      </Page>
      {withBar && (
        <div className={styles.bar} data-print="hide">
          <Button onClick={() => handled.current?.scrollIntoView()}>{text("document.aside")}</Button>
          {begin || (
            <Button type="primary" onClick={() => setOpen(true)}>
              {text(isAtReader(document) ? next : "handle")}
            </Button>
          )}
          <Drawer open={open} onClose={() => setOpen(false)} placement="bottom" size="85%" title={text(next)}>
            {handling}
          </Drawer>
        </div>
      )}
    </div>
  );
}

/** What stops the document here, in a word; a press shows what and where. */
function Findings({ making, document }: { making: DocumentMaking | null; document: DocumentView }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  if (!making || document.dispatchedAt || document.state === "void") return null;
  const count = making.findings.block + making.findings.human;
  if (count === 0) return null;
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={text("check.stops", { count })}
        action={
          <Button size="small" onClick={() => setOpen(true)}>
            {text("check.see")}
          </Button>
        }
      />
      {open && <CheckDrawer document={document} onClose={() => setOpen(false)} />}
    </>
  );
}
