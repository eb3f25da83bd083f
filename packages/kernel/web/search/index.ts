export { searchWeb } from "./web-module.ts";
