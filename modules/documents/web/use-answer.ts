import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, useCommand } from "@tz/kernel/web/base";
import { unitsQuery } from "@tz/kernel/web/people";
import { toast } from "@tz/ui";
import type { SavedDraft } from "../contract/index.ts";
import { answerTo, answerToPaper, type PaperFromOutside } from "./answer.ts";
import { documentQuery, documentsKey } from "./queries.ts";
import { useText } from "./text.ts";

/** 拟复文: begins the answer to a document of this platform, by its id, or to a paper from outside, and opens the draft. */
export function useAnswer() {
  const text = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  return useCommand(
    async (answered: string | PaperFromOutside, key) => {
      const content =
        typeof answered === "string"
          ? answerTo(await client.ensureQueryData(documentQuery(answered)))
          : answerToPaper(answered, await client.ensureQueryData(unitsQuery));
      return api.post<SavedDraft>("/api/documents", { content }, key);
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
