export { checkingWeb } from "./web-module.tsx";
