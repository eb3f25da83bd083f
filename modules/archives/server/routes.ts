import { get, post, put, type Route } from "@tz/kernel/server/base";
import { approveAppraisal } from "./commands/approve-appraisal.ts";
import { archiveAgain } from "./commands/archive-again.ts";
import { askApproval } from "./commands/ask-approval.ts";
import { askBorrowing } from "./commands/ask-borrowing.ts";
import { checkItem } from "./commands/check-item.ts";
import { correctItem } from "./commands/correct-item.ts";
import { decideBorrowing } from "./commands/decide-borrowing.ts";
import { dropTransfer } from "./commands/drop-transfer.ts";
import { emptyBox } from "./commands/empty-box.ts";
import { endBorrowing } from "./commands/end-borrowing.ts";
import { fillBoxes } from "./commands/fill-boxes.ts";
import { importPackage } from "./commands/import-package.ts";
import { judgeItems } from "./commands/judge-items.ts";
import { keepBox } from "./commands/keep-box.ts";
import { makeTransfer } from "./commands/make-transfer.ts";
import { openAppraisal } from "./commands/open-appraisal.ts";
import { receiveTransfer } from "./commands/receive-transfer.ts";
import { reclassItem } from "./commands/reclass-item.ts";
import { refuseAppraisal } from "./commands/refuse-appraisal.ts";
import { returnTransfer } from "./commands/return-transfer.ts";
import { saveFonds } from "./commands/save-fonds.ts";
import { saveRetentionTable } from "./commands/save-retention-table.ts";
import { sendTransfer } from "./commands/send-transfer.ts";
import { packageRoute, transferPackageRoute } from "./packages/package-route.ts";
import type { Signer } from "./packages/sign-platform.ts";
import { exportCatalogue } from "./prints/catalogue-sheet.ts";
import { countApprovals } from "./queries/count-approvals.ts";
import { countDuties } from "./queries/count-duties.ts";
import { listAppraisalItems } from "./queries/list-appraisal-items.ts";
import { listAppraisals } from "./queries/list-appraisals.ts";
import { listBorrowings } from "./queries/list-borrowings.ts";
import { listBoxes } from "./queries/list-boxes.ts";
import { listCatalogue } from "./queries/list-catalogue.ts";
import { listImports } from "./queries/list-imports.ts";
import { listPending } from "./queries/list-pending.ts";
import { listReports } from "./queries/list-reports.ts";
import { listTransferItems } from "./queries/list-transfer-items.ts";
import { listTransfers } from "./queries/list-transfers.ts";
import { readAppraisal } from "./queries/read-appraisal.ts";
import { readBox } from "./queries/read-box.ts";
import { readFonds } from "./queries/read-fonds.ts";
import { readImportRun } from "./queries/read-import-run.ts";
import { readItem } from "./queries/read-item.ts";
import { readRetentionTable } from "./queries/read-retention-table.ts";
import { readStatistics } from "./queries/read-statistics.ts";
import { readTransfer } from "./queries/read-transfer.ts";
import { readPart } from "./reading/read-part.ts";

/** Every route of archives. */
export const archivesRoutes = (signer: Signer | undefined): readonly Route[] => [
  get("/api/archives/items", listCatalogue),
  get("/api/archives/items/:itemId", readItem),
  readPart,
  get("/api/archives/items/:itemId/reports", listReports),
  post("/api/archives/items/:itemId/check", checkItem),
  post("/api/archives/items/:itemId/correct", correctItem),
  post("/api/archives/items/:itemId/reclass", reclassItem),
  get("/api/archives/duties", countDuties),
  get("/api/archives/approvals", countApprovals),
  get("/api/archives/pending", listPending),
  post("/api/archives/pending", archiveAgain),
  get("/api/archives/fonds", readFonds),
  put("/api/archives/fonds", saveFonds),
  get("/api/archives/retention-table", readRetentionTable),
  put("/api/archives/retention-table", saveRetentionTable),
  get("/api/archives/borrowings", listBorrowings),
  post("/api/archives/items/:itemId/borrowings", askBorrowing),
  post("/api/archives/borrowings/:borrowingId/decide", decideBorrowing),
  post("/api/archives/borrowings/:borrowingId/end", endBorrowing),
  exportCatalogue,
  packageRoute(signer),
  transferPackageRoute(signer),
  get("/api/archives/imports", listImports),
  get("/api/archives/imports/:runId", readImportRun),
  post("/api/archives/imports", importPackage),
  get("/api/archives/boxes", listBoxes),
  post("/api/archives/boxes", fillBoxes),
  get("/api/archives/boxes/:boxId", readBox),
  post("/api/archives/boxes/:boxId/keep", keepBox),
  post("/api/archives/boxes/:boxId/empty", emptyBox),
  get("/api/archives/statistics", readStatistics),
  get("/api/archives/transfers", listTransfers),
  post("/api/archives/transfers", makeTransfer),
  get("/api/archives/transfers/:transferId", readTransfer),
  get("/api/archives/transfers/:transferId/items", listTransferItems),
  post("/api/archives/transfers/:transferId/send", sendTransfer),
  post("/api/archives/transfers/:transferId/drop", dropTransfer),
  post("/api/archives/transfers/:transferId/receive", receiveTransfer),
  post("/api/archives/transfers/:transferId/return", returnTransfer),
  get("/api/archives/appraisals", listAppraisals),
  post("/api/archives/appraisals", openAppraisal),
  get("/api/archives/appraisals/:appraisalId", readAppraisal),
  get("/api/archives/appraisals/:appraisalId/items", listAppraisalItems),
  post("/api/archives/appraisals/:appraisalId/judge", judgeItems),
  post("/api/archives/appraisals/:appraisalId/ask", askApproval),
  post("/api/archives/appraisals/:appraisalId/approve", approveAppraisal),
  post("/api/archives/appraisals/:appraisalId/refuse", refuseAppraisal),
];
