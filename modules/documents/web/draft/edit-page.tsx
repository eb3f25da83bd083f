import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { api } from "@tz/kernel/web/base";
import { ErrorState, Page, PageHeader, Skeleton, usePhone } from "@tz/ui";
import { Alert, Button } from "antd";
import { type ReactNode, useState } from "react";
import type { CheckResult, DocumentContent, DocumentView, Finding } from "../../contract/index.ts";
import { useComments } from "../document/use-comments.ts";
import { ContentEditor } from "../editor/content-editor.tsx";
import styles from "../editor/editor.module.css";
import { useCheck } from "../editor/use-check.ts";
import { documentQuery } from "../queries.ts";
import { useText } from "../text.ts";
import { ConflictNote } from "./conflict-note.tsx";
import { DraftComments } from "./draft-comments.tsx";
import { DraftMenu } from "./draft-menu.tsx";
import { KeptNote } from "./kept-note.tsx";
import { localCopy } from "./local-copy.ts";
import { faultsOf, SaveNote } from "./save-note.tsx";
import { SubmitDrawer } from "./submit-drawer.tsx";
import { useDraft } from "./use-draft.ts";

/** Where a document is written, by its drafter or by the handler of a step that may change it. */
export default function EditPage() {
  const { documentId } = useParams({ strict: false }) as { documentId: string };
  const document = useQuery({ ...documentQuery(documentId), refetchOnWindowFocus: false });
  const text = useText();
  if (document.isPending) return <Skeleton kind="text" lines={10} />;
  if (document.isError) return <ErrorState error={document.error} onRetry={() => void document.refetch()} />;
  if (!document.data.may.includes("save")) {
    return (
      <Page>
        <PageHeader title={document.data.content.title || text("untitled")} back={`/documents/${documentId}`} />
        <Alert type="info" showIcon title={text("editor.notYours")} />
      </Page>
    );
  }
  return <Opened key={documentId} document={document.data} />;
}

/** Asks first whether a text that this browser kept should be taken up again. */
function Opened({ document }: { document: DocumentView }) {
  const [opened, setOpened] = useState(document);
  const [kept, setKept] = useState(() => localCopy.read(document.id));
  const [content, setContent] = useState<DocumentContent>(document.content);
  const [round, setRound] = useState(0);
  const client = useQueryClient();
  const take = async () => {
    localCopy.drop(document.id);
    const fresh = await client.fetchQuery({ ...documentQuery(document.id), staleTime: 0 });
    setOpened(fresh);
    setContent(fresh.content);
    setRound(round + 1);
  };
  const found = kept && (
    <KeptNote
      isOlder={kept.version !== document.version}
      onTake={() => {
        setContent(kept.content);
        setKept(undefined);
        setRound(round + 1);
      }}
      onDrop={() => {
        localCopy.drop(document.id);
        setKept(undefined);
      }}
    />
  );
  return <Editing key={round} document={opened} start={content} found={found} onTake={() => void take()} />;
}

interface EditingProps {
  document: DocumentView;
  start: DocumentContent;
  /** What is said of a text that this browser kept. */
  found: ReactNode;
  onTake: () => void;
}

function Editing({ document, start, found, onTake }: EditingProps) {
  const text = useText();
  const navigate = useNavigate();
  const phone = usePhone();
  const { content, change, autosave, state } = useDraft(document, start);
  const check = useCheck(content, document.id);
  const [submitting, setSubmitting] = useState(false);
  const override = async ({ rule, message }: Finding, reason: string) => {
    await autosave.flush();
    await api.post<CheckResult>(`/api/documents/${document.id}/overrides`, { rule, about: message.zh, reason });
    check.again();
  };
  const back = `/documents/${document.id}`;
  const leave = async () => {
    if (await autosave.flush()) void navigate({ to: back });
  };
  const isDraft = document.may.includes("submit");
  const mayHaveComments = Boolean(document.making && document.submittedAt);
  const { rows: comments } = useComments(document.id, mayHaveComments);
  const unsettled = comments.filter(({ resolvedAt }) => resolvedAt === null).length;
  const confirm = () => (isDraft ? setSubmitting(true) : void leave());
  const action = (
    <Button type="primary" aria-keyshortcuts="Control+Enter" title={text("editor.confirmKey")} onClick={confirm}>
      {text(isDraft ? "submit.button" : "editor.done")}
    </Button>
  );
  return (
    <Page>
      {found}
      <PageHeader
        title={content.title || text("untitled")}
        back={back}
        facts={<SaveNote state={state} />}
        actions={
          <>
            {!phone && action}
            <DraftMenu document={document} content={content} flush={() => autosave.flush()} />
          </>
        }
      />
      <ContentEditor
        content={content}
        onChange={change}
        unitId={document.unit.id}
        facts={{ unitName: document.unit.name, documentNumber: document.documentNumber, printedOn: null }}
        check={check}
        onOverride={document.may.includes("override") ? override : undefined}
        comments={
          mayHaveComments
            ? {
                label: unsettled > 0 ? text("comment.titleCount", { count: unsettled }) : text("comment.title"),
                list: (onGo) => <DraftComments document={document} blocks={content.body} onGo={onGo} />,
              }
            : undefined
        }
        action={action}
        onConfirm={confirm}
      />
      <div className={styles.trouble}>
        {state.status === "conflict" && (
          <ConflictNote
            documentId={document.id}
            mine={content}
            onTake={onTake}
            onKeep={(version) => void autosave.overwrite(version)}
          />
        )}
        {state.status === "offline" && <Alert type="warning" showIcon title={text("save.offline")} />}
        {state.status === "refused" && (
          <Alert type="error" showIcon title={`${text("save.refused")} ${faultsOf(state.error)}`} />
        )}
      </div>
      {submitting && (
        <SubmitDrawer
          document={document}
          content={content}
          check={check}
          onChange={change}
          flush={async () => ((await autosave.flush()) ? autosave.state().version : undefined)}
          onClose={() => setSubmitting(false)}
        />
      )}
    </Page>
  );
}
