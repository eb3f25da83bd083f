import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { CaseHistory } from "../../../contract/workflow/index.ts";
import { useMe } from "../../access/index.ts";
import { api } from "../../base/index.ts";
import { casesKey, tasksKey } from "../tasks.ts";

/** Who opens a case of which they have an unread copy has read it: the sender gets the receipt. */
export function useReadReceipt(history: CaseHistory | undefined) {
  const client = useQueryClient();
  const { personId } = useMe();
  const copyId = history?.copies.find(({ reader, readAt }) => reader.id === personId && !readAt)?.id;
  useEffect(() => {
    if (!copyId) return;
    const receipt = api.post(`/api/copies/${copyId}/read`).then(async () => {
      await client.invalidateQueries({ queryKey: tasksKey });
      await client.invalidateQueries({ queryKey: casesKey });
    });
    receipt.catch(() => {}); // the copy stays among those to read, and the next look gives the receipt
  }, [copyId, client]);
}
