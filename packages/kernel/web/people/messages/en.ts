import type zh from "./zh.ts";

export default {
  comma: ", ",
  "directory.title": "Directory",
  "directory.count": "Units: {{count}}",
  "directory.search": "Find",
  "directory.searchHint": "Name, pinyin, telephone or unit",
  "directory.noUnit": "No such unit",
  "directory.found": "Found for “{{words}}”",
  "directory.nobody": "Nobody found",
  "directory.nobodyHint": "Try the family name alone, or the initials of the pinyin.",
  "directory.empty": "Nobody is entered for this unit yet",
  "person.name": "Name",
  "person.post": "Post",
  "person.phone": "Telephone",
  "person.email": "E-mail",
  "directory.allUnits": "All units",
} satisfies Record<keyof typeof zh, string>;
