import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useMe, usePost } from "@tz/kernel/web/access";
import { Columns, ErrorState, Page, PageHeader, Sheet, Skeleton, usePhone, useShortcut, WithFootBar } from "@tz/ui";
import { Alert, Button, Drawer } from "antd";
import { useMemo, useRef, useState } from "react";
import type { DocumentView } from "../../contract/index.ts";
import { PaperView } from "../paper/paper-view.tsx";
import { pdfAddress } from "../paper/print-drawer.tsx";
import { documentCase, documentQuery } from "../queries.ts";
import { type Key, useText } from "../text.ts";
import { placeOf } from "./comment-places.ts";
import { DocumentAside } from "./document-aside.tsx";
import { DocumentFacts } from "./document-facts.tsx";
import { DocumentMenu } from "./document-menu.tsx";
import { Handling } from "./handling.tsx";
import { StepsBar } from "./steps-bar.tsx";
import { useComments } from "./use-comments.ts";
import { useNextStep } from "./use-next-step.ts";
import { isAtReader, useOwnDocumentTasks } from "./use-own-task.ts";

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

/** The blocks that carry an open comment. */
function useCommented({ id, making, content: { body } }: DocumentView): ReadonlySet<number> {
  const { rows } = useComments(id, making !== null);
  return useMemo(
    () => new Set(rows.filter(({ resolvedAt }) => !resolvedAt).flatMap((comment) => placeOf(comment, body) ?? [])),
    [rows, body],
  );
}

function Shown({ document }: { document: DocumentView }) {
  const text = useText();
  const phone = usePhone();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [about, setAbout] = useState<number | null>(null);
  const handled = useRef<HTMLDivElement>(null);
  const isOwn = usePost()?.unitId === document.unit.id;
  const mayAnswer = useMe().permissions.includes("documents.draft") && document.dispatchedAt !== null && !isOwn;
  const commented = useCommented(document);
  const nextStep = useNextStep(document.id);
  const { id, making, state, may } = document;
  const tasks = useOwnDocumentTasks(document);
  const edit = () => may.includes("save") && void navigate({ to: `/documents/${id}/edit` });
  useShortcut("e", text("draft.edit"), edit);
  useShortcut("p", text("print"), () => window.open(pdfAddress(document.id), "_blank", "noopener"));
  const next = may.map((action) => nextWords[action]).find(Boolean);
  const done = () => {
    setOpen(false);
    void nextStep();
  };
  const handling = tasks && <Handling document={document} tasks={tasks} onDone={done} />;
  const begin = state === "draft" && may.includes("submit") && (
    <Button type="primary" href={`/documents/${id}/edit`}>
      {text("draft.continue")}
    </Button>
  );
  const withBar = phone && next !== undefined;
  const paper = (
    <PaperView document={document} commented={commented} onComment={may.includes("comment") ? setAbout : undefined} />
  );
  const aside = tasks ? (
    <DocumentAside document={document} handling={!withBar && handling} about={about} onAbout={setAbout} />
  ) : (
    <Sheet>
      <Skeleton kind="text" lines={8} />
    </Sheet>
  );
  const footBar = next && (
    <>
      <Button onClick={() => handled.current?.scrollIntoView()}>{text("document.aside")}</Button>
      {begin || (
        <Button type="primary" onClick={() => setOpen(true)}>
          {text(isAtReader(document) ? next : "handle")}
        </Button>
      )}
      <Drawer open={open} onClose={() => setOpen(false)} placement="bottom" size="85%" title={text(next)}>
        {handling}
      </Drawer>
    </>
  );
  return (
    <WithFootBar bar={withBar && footBar}>
      <Page>
        <div data-print="hide">
          <PageHeader
            title={document.content.title || text("untitled")}
            back="/documents/outgoing"
            facts={<DocumentFacts document={document} />}
            actions={
              <>
                {!phone && begin}
                {may.includes("save") && !begin && <Button href={`/documents/${id}/edit`}>{text("draft.edit")}</Button>}
                {document.dispatchedAt && making && (
                  <Button href={`/tracking/${documentCase}/${id}`}>{text("dispatch.track")}</Button>
                )}
                <DocumentMenu document={document} mayAnswer={mayAnswer} />
              </>
            }
          />
        </div>
        {state === "void" && (
          <Alert type="error" showIcon title={text("void.was", { reason: making?.endReason ?? "" })} />
        )}
        {making && <StepsBar document={document} />}
        {withBar ? (
          <>
            {paper}
            <div ref={handled}>{aside}</div>
          </>
        ) : (
          <Columns asideLabel={text("document.aside")} main={paper} aside={aside} />
        )}
      </Page>
    </WithFootBar>
  );
}
