import type zh from "./zh.ts";

export default {
  "search.title": "Search",
  "search.found": "Found for “{{words}}”",
  "search.nothing": "Nothing contains “{{words}}”",
  "search.nothingHint":
    "Use fewer or other words, a document number or pinyin. What is not yours to see is not listed.",
  "search.inDirectory": "Look in the directory",
  "search.ask": "Enter what you look for",
  "search.askHint":
    "Titles, texts, names of attachments, opinions, document numbers, people's names and their pinyin. Several words with spaces between must all occur.",
  "suggest.all": "All results for “{{words}}”",
  "suggest.label": "Suggestions",
  "filter.words": "Words",
  "filter.wordsHint": "Title, text, number, name",
  "filter.kind": "Kind",
  "filter.dates": "Dates",
  "hit.title": "Title",
  "hit.number": "Number",
  "hit.at": "Date",
} satisfies Record<keyof typeof zh, string>;
