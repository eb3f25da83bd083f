export { NoticeBell } from "./notice-bell.tsx";
export { useLiveEvents } from "./use-live-events.ts";
export { notifyWeb } from "./web-module.ts";
