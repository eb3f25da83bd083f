export { PersonField } from "./components/person-field.tsx";
export { UnitField } from "./components/unit-field.tsx";
export { UnitSelect } from "./components/unit-select.tsx";
export { UnitTree } from "./components/unit-tree.tsx";
export { findPersons, findPosts, placeOf } from "./persons.ts";
export { useText as usePeopleText } from "./text.ts";
export { unitGroupsQuery, unitsQuery, useUnitChoices } from "./units.ts";
export { peopleWeb } from "./web-module.tsx";
