import { del, get, post, postQuery, put } from "../base/index.ts";
import { beginDraftCommand } from "./commands/begin-draft.ts";
import { createDraft } from "./commands/create-draft.ts";
import { discardDraft } from "./commands/discard-draft.ts";
import { publishDraft } from "./commands/publish-draft.ts";
import { saveDraft } from "./commands/save-draft.ts";
import { adaptProcessQuery } from "./queries/adapt-process.ts";
import { checkProcessQuery } from "./queries/check-process.ts";
import { checkProcessesQuery } from "./queries/check-processes.ts";
import { compareDraft, compareVersions } from "./queries/compare-processes.ts";
import { downloadDraft } from "./queries/download-draft.ts";
import { downloadProcess } from "./queries/download-process.ts";
import { listDrafts } from "./queries/list-drafts.ts";
import { nameThingsQuery } from "./queries/name-things.ts";
import { readDraftQuery } from "./queries/read-draft.ts";
import { readVocabulary } from "./queries/read-vocabulary.ts";
import { rehearseProcess } from "./queries/rehearse-process.ts";

/** For those who draw processes. */
export const designRoutes = [
  get("/api/process-drafts", listDrafts),
  post("/api/process-drafts", createDraft),
  get("/api/process-drafts/:draftId", readDraftQuery),
  put("/api/process-drafts/:draftId", saveDraft),
  del("/api/process-drafts/:draftId", discardDraft),
  post("/api/process-drafts/:draftId/publish", publishDraft),
  get("/api/process-drafts/:draftId/compare", compareDraft),
  downloadDraft,
  post("/api/processes/:processId/draft", beginDraftCommand),
  get("/api/processes/:processId/compare", compareVersions),
  downloadProcess,
  postQuery("/api/processes/check", checkProcessQuery),
  postQuery("/api/processes/check-many", checkProcessesQuery),
  postQuery("/api/processes/adapt", adaptProcessQuery),
  postQuery("/api/processes/rehearse", rehearseProcess),
  get("/api/process-vocabulary", readVocabulary),
  postQuery("/api/process-names", nameThingsQuery),
];
