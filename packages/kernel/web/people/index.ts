export { PersonField } from "./components/person-field.tsx";
export { UnitColumns } from "./components/unit-columns.tsx";
export { UnitField } from "./components/unit-field.tsx";
export { UnitSelect } from "./components/unit-select.tsx";
export { findPersons, findPosts, placeOf } from "./persons.ts";
export { unitGroupsQuery, unitsQuery, useUnitChoices } from "./units.ts";
export { peopleWeb } from "./web-module.tsx";
