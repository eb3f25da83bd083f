export { archivesWeb } from "./web-module.tsx";
