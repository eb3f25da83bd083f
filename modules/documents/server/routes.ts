import { del, get, post, postQuery, put, type Route } from "@tz/kernel/server/base";
import { addComment } from "./commands/add-comment.ts";
import { addTemplate } from "./commands/add-template.ts";
import { changeTemplate } from "./commands/change-template.ts";
import { countersign } from "./commands/countersign.ts";
import { deleteComment } from "./commands/delete-comment.ts";
import { deleteDraft } from "./commands/delete-draft.ts";
import { deleteTemplate } from "./commands/delete-template.ts";
import { departmentReview } from "./commands/department-review.ts";
import { dispatchDocument } from "./commands/dispatch-document.ts";
import { draftDocument } from "./commands/draft-document.ts";
import { fileDocument } from "./commands/file-document.ts";
import { jointSignOff } from "./commands/joint-sign-off.ts";
import { officeReview } from "./commands/office-review.ts";
import { overrideFinding } from "./commands/override-finding.ts";
import { recheck } from "./commands/recheck.ts";
import { registerDocument } from "./commands/register-document.ts";
import { resolveComment } from "./commands/resolve-comment.ts";
import { saveDraft } from "./commands/save-draft.ts";
import { signOff } from "./commands/sign-off.ts";
import { submitDocument } from "./commands/submit-document.ts";
import { supplementDispatch } from "./commands/supplement-dispatch.ts";
import { voidDocument } from "./commands/void-document.ts";
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
import type { Sealing } from "./sealing/sealing.ts";

/** Every route of outgoing documents. */
export const outgoingRoutes = (sealing: Sealing): Route[] => [
  post("/api/documents", draftDocument),
  get("/api/documents/outgoing", listOutgoing),
  postQuery("/api/documents/check", checkDraft),
  importWordRoute,
  get("/api/documents/:documentId", readDocument),
  put("/api/documents/:documentId", saveDraft),
  del("/api/documents/:documentId", deleteDraft),
  exportWordRoute,
  post("/api/documents/:documentId/submit", submitDocument),
  post("/api/documents/:documentId/department-review", departmentReview),
  post("/api/documents/:documentId/countersign", countersign),
  post("/api/documents/:documentId/office-review", officeReview),
  post("/api/documents/:documentId/sign-off", signOff),
  post("/api/documents/:documentId/joint-sign-off", jointSignOff),
  post("/api/documents/:documentId/recheck", recheck),
  post("/api/documents/:documentId/register", registerDocument),
  post("/api/documents/:documentId/dispatch", dispatchDocument(sealing)),
  post("/api/documents/:documentId/supplement", supplementDispatch),
  post("/api/documents/:documentId/file", fileDocument),
  post("/api/documents/:documentId/void", voidDocument),
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
