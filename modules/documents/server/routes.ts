import { del, get, post, postQuery, put } from "@tz/kernel/server/base";
import { addComment } from "./commands/add-comment.ts";
import { addTemplate } from "./commands/add-template.ts";
import { changeTemplate } from "./commands/change-template.ts";
import { deleteComment } from "./commands/delete-comment.ts";
import { deleteDraft } from "./commands/delete-draft.ts";
import { deleteTemplate } from "./commands/delete-template.ts";
import { draftDocument } from "./commands/draft-document.ts";
import { overrideFinding } from "./commands/override-finding.ts";
import { resolveComment } from "./commands/resolve-comment.ts";
import { saveDraft } from "./commands/save-draft.ts";
import { checkDraft } from "./queries/check-draft.ts";
import { compareVersions } from "./queries/compare-versions.ts";
import { exportWordRoute } from "./queries/export-word.ts";
import { importWordRoute } from "./queries/import-word.ts";
import { listComments } from "./queries/list-comments.ts";
import { listOutgoing } from "./queries/list-outgoing.ts";
import { listTemplates } from "./queries/list-templates.ts";
import { listVersions } from "./queries/list-versions.ts";
import { readDocument } from "./queries/read-document.ts";
import { readTemplate } from "./queries/read-template.ts";
import { readVersion } from "./queries/read-version.ts";

/** Every route of outgoing documents. */
export const outgoingRoutes = [
  post("/api/documents", draftDocument),
  get("/api/documents/outgoing", listOutgoing),
  postQuery("/api/documents/check", checkDraft),
  importWordRoute,
  get("/api/documents/:documentId", readDocument),
  put("/api/documents/:documentId", saveDraft),
  del("/api/documents/:documentId", deleteDraft),
  exportWordRoute,
  post("/api/documents/:documentId/overrides", overrideFinding),
  get("/api/documents/:documentId/versions", listVersions),
  get("/api/documents/:documentId/versions/:number", readVersion),
  get("/api/documents/:documentId/versions/:number/differences", compareVersions),
  get("/api/documents/:documentId/comments", listComments),
  post("/api/documents/:documentId/comments", addComment),
  post("/api/documents/:documentId/comments/:commentId/resolve", resolveComment),
  del("/api/documents/:documentId/comments/:commentId", deleteComment),
  get("/api/document-templates", listTemplates),
  post("/api/document-templates", addTemplate),
  get("/api/document-templates/:templateId", readTemplate),
  put("/api/document-templates/:templateId", changeTemplate),
  del("/api/document-templates/:templateId", deleteTemplate),
];
