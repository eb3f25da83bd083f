export { trackingWeb } from "./web-module.tsx";
