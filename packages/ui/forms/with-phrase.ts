/** Writes a phrase into an opinion: alone when it was empty, otherwise after what is there, with a stop between. */
export function withPhrase(opinion: string, phrase: string) {
  const written = opinion.trimEnd();
  if (written === "") return phrase;
  return /[。！？；;.!?]$/.test(written) ? written + phrase : `${written}。${phrase}`;
}
