import { get, post, put } from "@tz/kernel/server/base";
import { archiveAgain } from "./commands/archive-again.ts";
import { askBorrowing } from "./commands/ask-borrowing.ts";
import { checkItem } from "./commands/check-item.ts";
import { correctItem } from "./commands/correct-item.ts";
import { decideBorrowing } from "./commands/decide-borrowing.ts";
import { emptyBox } from "./commands/empty-box.ts";
import { endBorrowing } from "./commands/end-borrowing.ts";
import { fillBoxes } from "./commands/fill-boxes.ts";
import { keepBox } from "./commands/keep-box.ts";
import { reclassItem } from "./commands/reclass-item.ts";
import { saveFonds } from "./commands/save-fonds.ts";
import { saveRetentionTable } from "./commands/save-retention-table.ts";
import { exportCatalogue } from "./prints/catalogue-sheet.ts";
import { listCatalogue } from "./queries/catalogue.ts";
import { readFonds } from "./queries/fonds.ts";
import { listBorrowings } from "./queries/list-borrowings.ts";
import { listBoxes, readBox } from "./queries/list-boxes.ts";
import { listPending } from "./queries/list-pending.ts";
import { listReports } from "./queries/list-reports.ts";
import { readItem } from "./queries/read-item.ts";
import { readRetentionTable } from "./queries/retention-table.ts";
import { readStatistics } from "./queries/statistics.ts";
import { readPart } from "./reading/read-part.ts";

/** Every route of archives. */
export const archivesRoutes = [
  get("/api/archives/items", listCatalogue),
  get("/api/archives/items/:itemId", readItem),
  readPart,
  get("/api/archives/items/:itemId/reports", listReports),
  post("/api/archives/items/:itemId/check", checkItem),
  post("/api/archives/items/:itemId/correct", correctItem),
  post("/api/archives/items/:itemId/reclass", reclassItem),
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
  get("/api/archives/boxes", listBoxes),
  post("/api/archives/boxes", fillBoxes),
  get("/api/archives/boxes/:boxId", readBox),
  post("/api/archives/boxes/:boxId/keep", keepBox),
  post("/api/archives/boxes/:boxId/empty", emptyBox),
  get("/api/archives/statistics", readStatistics),
];
