export { applicationsWeb } from "./web-module.tsx";
