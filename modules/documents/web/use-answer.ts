import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, useCommand } from "@tz/kernel/web/base";
import { toast } from "@tz/ui";
import { DocumentContent, type DocumentView, type SavedDraft } from "../contract/index.ts";
import { documentQuery, documentsKey } from "./queries.ts";
import { useText } from "./text.ts";

/** 拟复文: begins the answer to the document whose id it is given, and opens the draft. */
export function useAnswer() {
  const text = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  return useCommand(
    async (documentId: string, key) => {
      const answered = await client.ensureQueryData(documentQuery(documentId));
      return api.post<SavedDraft>("/api/documents", { content: answerTo(answered) }, key);
    },
    {
      changes: [[...documentsKey, "outgoing"]],
      onDone: ({ id }) => {
        toast(text("answer.done"));
        void navigate({ to: `/documents/${id}/edit` });
      },
    },
  );
}

/** A 批复 to a request, a letter to anything else, addressed to its issuer. */
const answerTo = ({ id, unit, content, documentNumber }: DocumentView) =>
  DocumentContent.parse({
    documentType: content.documentType === "request" ? "reply" : "letter",
    recipients: [{ kind: "unit", unitId: unit.id, name: unit.name }],
    relations: [{ type: "reply", documentId: id, title: content.title, documentNumber: documentNumber ?? "" }],
  });
