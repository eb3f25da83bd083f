import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { workbenchAddress } from "@tz/kernel/web/workflow";
import { documentQuery } from "../queries.ts";
import { isAtReader } from "./use-own-task.ts";

/**
 * What follows a step: whoever has the next one too goes on with it here, as a clerk registers and then dispatches; everybody
 * else comes back to the workbench as they left it.
 */
export function useNextStep(documentId: string): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    const query = { ...documentQuery(documentId), staleTime: 0, retry: false };
    const document = await client.fetchQuery(query).catch(() => undefined); // it may be out of one's sight now
    if (document && isAtReader(document)) window.scrollTo({ top: 0 });
    else await navigate({ href: workbenchAddress.get() });
  };
}
