import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Page } from "../../contract/base/index.ts";
import type { SearchHit } from "../../contract/search/index.ts";
import { api } from "../base/index.ts";

const pause = 250; // ms without a key before the server is asked
const fewest = 2; // characters
const most = 6;

const suggestionsQuery = (words: string) =>
  queryOptions({
    queryKey: ["search", "suggestions", words],
    queryFn: async ({ signal }) =>
      (await api.get<Page<SearchHit>>("/api/search", { q: words, limit: most }, signal)).items,
    enabled: words.length >= fewest,
    placeholderData: keepPreviousData,
  });

/** The best hits for what is being typed, a moment after the last key; none for less than two characters. */
export function useSuggestions(typed: string): readonly SearchHit[] {
  const [words, setWords] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const hits = useQuery(suggestionsQuery(words)).data;
  return words.length >= fewest && hits ? hits : none;
}
const none: readonly SearchHit[] = [];
