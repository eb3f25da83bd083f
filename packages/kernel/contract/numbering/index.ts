export { numberingErrors } from "./errors.ts";
export { checkPattern, numberText, type Pattern, type PatternFaultCode, patternFaults } from "./pattern.ts";
export { numberingPermissions } from "./permissions.ts";
export {
  AllotByHand,
  ChangeSeries,
  CreateSeries,
  DocumentClass,
  EntryAct,
  EntryEvent,
  EntryPage,
  EntryState,
  EntryView,
  ImportUsed,
  NextNumber,
  Reserve,
  SeriesDetail,
  SeriesKind,
  SeriesPage,
  SeriesView,
  UseReserved,
  VoidNumber,
} from "./schemas.ts";
