export { notifyErrors } from "./errors.ts";
export { channelNames, NoticeSettings, NoticeView } from "./schemas.ts";
export { type NoticeWords, noticeWords } from "./words.ts";
