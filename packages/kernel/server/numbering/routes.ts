import { get, patch, post, type Route } from "../base/index.ts";
import { allotByHand } from "./commands/allot-by-hand.ts";
import { changeSeries } from "./commands/change-series.ts";
import { createSeries } from "./commands/create-series.ts";
import { importUsed } from "./commands/import-used.ts";
import { reserve } from "./commands/reserve.ts";
import { useReservedByHand } from "./commands/use-reserved.ts";
import { voidByHand } from "./commands/void-number.ts";
import { getSeries } from "./queries/get-series.ts";
import { listSeries } from "./queries/list-series.ts";
import { readLedger } from "./queries/read-ledger.ts";
import { readNextNumber } from "./queries/read-next-number.ts";

export const routes: readonly Route[] = [
  get("/api/number-series", listSeries),
  post("/api/number-series", createSeries),
  get("/api/number-series/:seriesId", getSeries),
  patch("/api/number-series/:seriesId", changeSeries),
  get("/api/number-series/:seriesId/ledger", readLedger),
  get("/api/number-series/:seriesId/next", readNextNumber),
  post("/api/number-series/:seriesId/numbers", allotByHand),
  post("/api/number-series/:seriesId/reservations", reserve),
  post("/api/number-series/:seriesId/import", importUsed),
  post("/api/numbers/:entryId/use", useReservedByHand),
  post("/api/numbers/:entryId/void", voidByHand),
];
