import { query } from "@tz/kernel/server/base";
import { z } from "zod";
import { DocumentView } from "../../contract/index.ts";
import { actionsOn, sightOf } from "../policy.ts";
import { loadVisible } from "../repository/load-visible.ts";
import { loadMaking } from "../repository/making.ts";
import { presentDocument } from "../repository/present-document.ts";
import { loadRelated } from "../repository/related.ts";

/** One document with what this reader may see of it and do with it; by primary key. */
export const readDocument = query({
  name: "documents.read",
  summary: { zh: "查看公文", en: "Read a document" },
  access: "documents.read",
  input: z.object({ documentId: z.uuid() }),
  output: DocumentView,
  async run({ db, actor, input, now }) {
    const viewer = { actor, now };
    const record = await loadVisible(db, viewer, input.documentId);
    const isMaker = sightOf(actor, record.access) === "making";
    const [related, making] = await Promise.all([
      loadRelated(db, viewer, record.row.id),
      isMaker ? loadMaking(db, record, now) : null,
    ]);
    return presentDocument(record, related, making, actionsOn(actor, record.access));
  },
});
