export { answering } from "./answering.ts";
export { type Limits, Threads } from "./threads.ts";
