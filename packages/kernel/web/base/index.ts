export { actingPost } from "./acting-post.ts";
export { address, api, type Query, requestHeaders, whenSignedOut } from "./api.ts";
export { ApiError, codeOf } from "./api-error.ts";
export { watchAttendance } from "./attendance.ts";
export { DutiesProvider, useDuties } from "./duties.ts";
export {
  baseCatalogues,
  type Catalogues,
  currentLanguage,
  fetchWords,
  firstLanguage,
  speak,
  startI18n,
} from "./i18n.ts";
export { LeaveQuestion } from "./leave-question.tsx";
export { listen } from "./live-events.ts";
export {
  type Duty,
  defineWebModule,
  type MenuEntry,
  type MenuGroup,
  menuGroups,
  type SettingsPart,
  type SignInWay,
  type WebModule,
  type WebRoute,
} from "./module.ts";
export { newKey } from "./new-key.ts";
export { type Preferences, preferences, usePreferences } from "./preferences.ts";
export { makeQueryClient } from "./query-client.ts";
export { SignInWaysProvider, useSignInWays } from "./sign-in-ways.ts";
export {
  type SignedOpinions,
  SignedOpinionsProvider,
  type UseSignedOpinions,
  useSignedOpinions,
} from "./signed-opinions.ts";
export { useAddressFilters } from "./use-address-filters.ts";
export { useBilingual } from "./use-bilingual.ts";
export { useCommand } from "./use-command.ts";
export { useFormFaults } from "./use-form-faults.ts";
export { useKeyset } from "./use-keyset.ts";
export { usePrintRows } from "./use-print-rows.ts";
