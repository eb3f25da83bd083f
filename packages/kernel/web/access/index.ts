export { Welcome } from "./components/welcome.tsx";
export { forgetWhatWasRead } from "./forget-what-was-read.ts";
export { isStaff, mayUse, meQuery, useMe, usePost } from "./me.ts";
export { SessionEnd } from "./session-end/session-end.tsx";
export { useEnter } from "./use-enter.ts";
export { useKept } from "./use-kept.ts";
export { useKeepPreferences, useMySettings } from "./use-my-settings.ts";
export { useSignOut } from "./use-sign-out.tsx";
export { accessWeb } from "./web-module.tsx";
