import { type Fault, fault, type Rule } from "./rule.ts";

/** A unit's own departments, save its office, issue nothing outside. */
export const x19: Rule = {
  id: "X19",
  article: "条例第十七条",
  check({ content, issuer, facts }) {
    const internal = facts.departments.filter(({ isOffice }) => !isOffice).map(({ name }) => name);
    const named = (text: string) =>
      internal.find((name) => [issuer.name, issuer.shortName].some((unit) => text.startsWith(`${unit}${name}`)));
    const found: Fault[] = [];
    const inTitle = named(content.title);
    if (inTitle !== undefined) found.push(internalIssuer({ element: "title" }, inTitle));
    content.signatures.forEach((signature, index) => {
      const department = named(signature) ?? internal.find((name) => name === signature);
      if (department !== undefined) found.push(internalIssuer({ element: "signatures", index }, department));
    });
    return found;
  },
};

function internalIssuer(place: Fault["place"], name: string): Fault {
  return fault(
    "block",
    place,
    [
      `除办公厅（室）外，部门内设机构不得对外正式行文：“${name}”。`,
      `A unit's own departments issue nothing outside: “${name}”.`,
    ],
    ["改以本机关名义行文。", "Issue it in the unit's own name."],
  );
}
