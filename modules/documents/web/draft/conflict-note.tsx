import { useQuery } from "@tanstack/react-query";
import type { Page } from "@tz/kernel/contract/base";
import { api } from "@tz/kernel/web/base";
import { DateText, Skeleton } from "@tz/ui";
import { Alert, Button, Drawer } from "antd";
import { lazy, Suspense, useState } from "react";
import type { DocumentContent, DocumentView, VersionView } from "../../contract/index.ts";
import { documentsKey } from "../queries.ts";
import { useText } from "../text.ts";

const Comparison = lazy(() => import("./comparison.tsx"));

interface ConflictNoteProps {
  documentId: string;
  mine: DocumentContent;
  /** Takes the other's text; what was written here is given up. */
  onTake: () => void;
  /** Saves what was written here over the other's. */
  onKeep: (version: number) => void;
}

/** Somebody else has saved meanwhile: says who, shows the difference, and lets the person choose. */
export function ConflictNote({ documentId, mine, onTake, onKeep }: ConflictNoteProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const theirs = useQuery({
    queryKey: [...documentsKey, documentId, "theirs"],
    queryFn: async ({ signal }) => {
      const [document, versions] = await Promise.all([
        api.get<DocumentView>(`/api/documents/${documentId}`, {}, signal),
        api.get<Page<VersionView>>(`/api/documents/${documentId}/versions`, { limit: 1 }, signal),
      ]);
      return { document, by: versions.items[0] };
    },
    gcTime: 0,
  }).data;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={
        theirs?.by ? (
          <>
            {text("conflict.by", { name: theirs.by.personName, post: theirs.by.postTitle })}{" "}
            <DateText value={theirs.by.updatedAt} form="minute" />
          </>
        ) : (
          text("conflict.title")
        )
      }
      description={text("conflict.hint")}
      action={
        theirs && (
          <>
            <Button size="small" onClick={() => setOpen(true)}>
              {text("conflict.compare")}
            </Button>{" "}
            <Button size="small" onClick={onTake}>
              {text("conflict.take")}
            </Button>{" "}
            <Button size="small" danger onClick={() => onKeep(theirs.document.version)}>
              {text("conflict.keep")}
            </Button>
            <Drawer open={open} onClose={() => setOpen(false)} size="large" title={text("conflict.compare")}>
              <Suspense fallback={<Skeleton kind="text" />}>
                <Comparison before={theirs.document.content} after={mine} />
              </Suspense>
            </Drawer>
          </>
        )
      }
    />
  );
}
