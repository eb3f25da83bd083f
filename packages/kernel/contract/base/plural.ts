const rules = new Intl.PluralRules("en");

/**
 * The form of an English word that goes with a number. Sentences name both beside the number, whatever it will be:
 * `{count} {count, page|pages}`.
 * @param forms `one|other`: page|pages, it is|they are
 */
export function pluralForm(count: unknown, forms: string): string {
  const [one = "", other = one] = forms.split("|");
  return rules.select(Number(count)) === "one" ? one : other;
}

/** A sentence with the forms that go with its numbers; what is filled in beside them is left to the caller. */
export const withPlurals = (words: string, parameters: Readonly<Record<string, unknown>>): string =>
  words.replace(/\{(\w+), ([^{}]+)\}/g, (_, name: string, forms: string) => pluralForm(parameters[name], forms));
