import { useKeyset } from "@tz/kernel/web/base";
import type { CommentView } from "../../contract/index.ts";
import { documentsKey } from "../queries.ts";

export const commentsPath = (documentId: string) => `/api/documents/${documentId}/comments`;

/** The remarks on a document; nothing for those who do not take part in making it. */
export const useComments = (documentId: string, enabled = true) =>
  useKeyset<CommentView>({ key: [...documentsKey, documentId, "comments"], path: commentsPath(documentId), enabled });
