import { del, get, post, postQuery, put, type Route } from "@tz/kernel/server/base";
import { cancelApplication } from "./commands/cancel-application.ts";
import { closeForm, reopenForm } from "./commands/close-form.ts";
import { createForm } from "./commands/create-form.ts";
import { deleteApplication } from "./commands/delete-application.ts";
import { deleteForm } from "./commands/delete-form.ts";
import { draftApplication } from "./commands/draft-application.ts";
import { fillIn } from "./commands/fill-in.ts";
import { publishForm } from "./commands/publish-form.ts";
import { saveApplication } from "./commands/save-application.ts";
import { saveForm } from "./commands/save-form.ts";
import { submitApplication } from "./commands/submit-application.ts";
import { printSheet, type SignaturesOf } from "./print/print-sheet.ts";
import { checkDrawnForm } from "./queries/check-form.ts";
import { countDays } from "./queries/count-days.ts";
import { exportApplications } from "./queries/export-applications.ts";
import { listApplications } from "./queries/list-applications.ts";
import { listBookings } from "./queries/list-bookings.ts";
import { listFormChoices } from "./queries/list-form-choices.ts";
import { listForms } from "./queries/list-forms.ts";
import { listOpenForms } from "./queries/list-open-forms.ts";
import { readApplication } from "./queries/read-application.ts";
import { readForm } from "./queries/read-form.ts";
import { readOpenForm } from "./queries/read-open-form.ts";
import { readStatistics } from "./queries/read-statistics.ts";

export const applicationsRoutes = (signatures: SignaturesOf): Route[] => [
  get("/api/application-forms", listForms),
  post("/api/application-forms", createForm),
  get("/api/application-forms/choices", listFormChoices),
  get("/api/application-forms/:formId", readForm),
  put("/api/application-forms/:formId", saveForm),
  del("/api/application-forms/:formId", deleteForm),
  postQuery("/api/application-forms/:formId/check", checkDrawnForm),
  post("/api/application-forms/:formId/publish", publishForm),
  post("/api/application-forms/:formId/close", closeForm),
  post("/api/application-forms/:formId/reopen", reopenForm),
  get("/api/open-application-forms", listOpenForms),
  get("/api/open-application-forms/:formId", readOpenForm),
  get("/api/open-application-forms/:formId/bookings", listBookings),
  get("/api/applications", listApplications),
  post("/api/applications", draftApplication),
  get("/api/applications/days", countDays),
  get("/api/applications/statistics", readStatistics),
  exportApplications,
  get("/api/applications/:applicationId", readApplication),
  printSheet(signatures),
  put("/api/applications/:applicationId", saveApplication),
  del("/api/applications/:applicationId", deleteApplication),
  post("/api/applications/:applicationId/submit", submitApplication),
  post("/api/applications/:applicationId/fill-in", fillIn),
  post("/api/applications/:applicationId/cancel", cancelApplication),
];
