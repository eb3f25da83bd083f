export { numberingFloor } from "./floor.ts";
export { type Allotment, type AllottedNumber, allotNumber } from "./ledger/allot-number.ts";
export { ensureSeries, type SeriesWish } from "./ledger/ensure-series.ts";
export type { NumberHolder, NumberingContext, NumberSubject } from "./ledger/fate.ts";
export { importUsedUpTo } from "./ledger/import-used.ts";
export { nextNumber } from "./ledger/next-number.ts";
export { type Reservation, reserveNumber } from "./ledger/reserve-number.ts";
export { useReserved } from "./ledger/use-reserved.ts";
export { voidNumber } from "./ledger/void-number.ts";
