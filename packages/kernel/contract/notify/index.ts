export { notifyErrors } from "./errors.ts";
export { ChannelReach, channelNames, NoticeSettings, NoticeView } from "./schemas.ts";
export { type NoticeWords, noticeWords } from "./words.ts";
