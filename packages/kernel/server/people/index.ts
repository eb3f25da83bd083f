export { insertOrganisation, type NewPersonRow, type NewUnitRow, type Organisation } from "./organisation.ts";
export { type Spelling, spellPerson, spellUnit } from "./spelling.ts";
export type { PeopleTables } from "./tables.ts";
