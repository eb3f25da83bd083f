import type zh from "./zh.ts";

export default {
  "error.unreachable.title": "The server cannot be reached",
  "error.unreachable.detail": "No answer came. Check the network and try again; trying again does nothing twice.",
  "error.unexpected.title": "The server did not answer as usual",
  "error.unexpected.detail":
    "It may be under maintenance. Try again later; if it stays, tell the system administrator.",
  "error.tooLongToPrint.title": "Too long to be printed at once",
  "error.tooLongToPrint.detail":
    "More rows match than {{rows}}; none was printed. Narrow the list by year or time and print it in parts, or export it to Excel.",
  "leave.title": "Changes are not saved",
  "leave.sentence": "If you leave, changes that were not saved are lost.",
  "leave.leave": "Leave without saving",
  "leave.stay": "Stay",
} satisfies Record<keyof typeof zh, string>;
