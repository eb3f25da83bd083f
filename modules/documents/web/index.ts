export { incomingWeb } from "./incoming/index.ts";
export { trackingWeb } from "./tracking/index.ts";
export { outgoingWeb } from "./web-module.tsx";
