import { type Field, isApplicants } from "../form/fields.ts";

type Given = Readonly<Record<string, unknown>>;

/** What an applicant is asked for; what those who handle it fill in is not missed before they do. */
export const askedOfApplicant = (fields: readonly Field[]): Field[] =>
  fields.map((field) => (isApplicants(field) ? field : { ...field, required: false }));

/** What an applicant gives, with what handlers filled in before as they left it. */
export const givenByApplicant = (fields: readonly Field[], given: Given, before: Given | null): Given =>
  written(
    given,
    before ?? {},
    fields.filter((field) => !isApplicants(field)).map(({ name }) => name),
  );

/** What stood there, with these fields as a handler gives them; what they give besides is left aside. */
export const givenByHandler = (names: readonly string[], given: Given, before: Given | null): Given =>
  written(before ?? {}, given, names);

/** `rest` with the named fields of `own` in the place of its own. */
function written(rest: Given, own: Given, names: readonly string[]): Given {
  const others = Object.entries(rest).filter(([name]) => !names.includes(name));
  return Object.fromEntries([
    ...others,
    ...names.flatMap((name) => (Object.hasOwn(own, name) ? [[name, own[name]] as const] : [])),
  ]);
}
