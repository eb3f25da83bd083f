import { useQuery } from "@tanstack/react-query";
import { api } from "@tz/kernel/web/base";
import { type Metrics, mongolianWords, type Paper } from "@tz/typeset";
import { useEffect, useMemo, useState } from "react";
import { glyphsOf, LONGEST_WORD, MOST_WORDS, type ShapedWords } from "../../contract/index.ts";

type Known = ReturnType<typeof glyphsOf>;

/** How the words of traditional Mongolian in a paper are joined, as far as the server has told; the others are asked for. */
export function useShape(paper: Paper): Metrics["shape"] {
  const [known, setKnown] = useState<Known>(none);
  const unknown = useMemo(() => unknownWords(paper, known), [paper, known]);
  const { data } = useQuery({
    queryKey: ["shapedWords", ...unknown],
    enabled: unknown.length > 0,
    queryFn: async () =>
      glyphsOf(unknown, await api.post<ShapedWords>("/api/documents/shaped-words", { words: unknown })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (data) setKnown((before) => new Map([...before, ...data]));
  }, [data]);
  return useMemo(() => (known.size > 0 ? (word: string) => known.get(word) : undefined), [known]);
}

const none: Known = new Map();

/** All texts of a paper are one as JSON, which writes letters as they are. */
function unknownWords(paper: Paper, known: Known): string[] {
  const words = mongolianWords(JSON.stringify(paper));
  return words.filter((word) => word.length <= LONGEST_WORD && !known.has(word)).slice(0, MOST_WORDS);
}
