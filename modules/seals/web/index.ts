export { sealsWeb } from "./web-module.tsx";
