export { SearchField } from "./search-field.tsx";
export { searchWeb } from "./web-module.ts";
