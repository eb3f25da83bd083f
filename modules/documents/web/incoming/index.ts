export { incomingWeb } from "./web-module.tsx";
