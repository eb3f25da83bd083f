import { tzNamespace } from "./moddle.ts";

/** What the reader and writer of BPMN files mean by these prefixes, whatever a file means by them. */
const meant = new Map(
  Object.entries({
    bpmn: "http://www.omg.org/spec/BPMN/20100524/MODEL",
    bpmndi: "http://www.omg.org/spec/BPMN/20100524/DI",
    dc: "http://www.omg.org/spec/DD/20100524/DC",
    di: "http://www.omg.org/spec/DD/20100524/DI",
    bioc: "http://bpmn.io/schema/bpmn/biocolor/1.0",
    color: "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
    xsi: "http://www.w3.org/2001/XMLSchema-instance",
    tz: tzNamespace,
  }),
);

/** Ends the name of a default namespace that has a prefix, too, while the file is in the reader's and writer's hands. */
const apart = "#without-prefix";

const declaration = /(\sxmlns(?::([\w.-]+))?\s*=\s*)(?:"([^"<]*)"|'([^'<]*)')/g;
/**
 * Tags, and what may hold signs that look like one, to the file's end where it is never closed: looking for that end from every
 * beginning would take for ever. XML allows no "<" in the value of an attribute.
 */
const tag =
  /<!--(?:[\s\S]*?-->|[\s\S]*$)|<!\[CDATA\[(?:[\s\S]*?\]\]>|[\s\S]*$)|<[^\s<>!?][^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>/g;

/**
 * A file as it must be read so that the writer loses nothing: it leaves out attributes whose prefix means something else to it, and
 * takes the prefix from those whose namespace is the default one as well. What is written then goes through `withPrefixesAsGiven`.
 */
export function withPrefixesToKeep(xml: string): string {
  const prefixes = [...xml.matchAll(declaration)].map(([, , prefix = "", one, other]) => ({
    prefix,
    uri: one ?? other ?? "",
  }));
  const clashing = new Set(prefixes.flatMap(({ prefix, uri }) => ((meant.get(prefix) ?? uri) === uri ? [] : prefix)));
  let kept = xml;
  for (const prefix of clashing)
    kept = renamed(kept, prefix, freeName(prefix, new Set(prefixes.map((one) => one.prefix))));
  const named = new Set(prefixes.filter(({ prefix }) => prefix).map(({ uri }) => uri));
  const twice = prefixes.some(({ prefix, uri }) => isForeignDefault(prefix, uri) && named.has(uri));
  return twice
    ? kept.replace(declaration, (whole, before, prefix = "", one, other) => {
        const uri = one ?? other;
        return isForeignDefault(prefix, uri) && named.has(uri) ? `${before}"${uri}${apart}"` : whole;
      })
    : kept;
}

const isForeignDefault = (prefix: string, uri: string) => prefix === "" && ![...meant.values()].includes(uri);

/** A written file with its namespaces as they were before `withPrefixesToKeep`. */
export const withPrefixesAsGiven = (xml: string): string => xml.replaceAll(`${apart}"`, '"');

function freeName(prefix: string, taken: ReadonlySet<string>): string {
  for (let n = 2; ; n += 1) if (!taken.has(`${prefix}${n}`)) return `${prefix}${n}`;
}

/** The same file with another prefix in all names of elements and attributes. */
function renamed(xml: string, prefix: string, name: string): string {
  const places = new RegExp(`"[^"]*"|'[^']*'|(^</?|\\s)${prefix}(?=:)|(\\sxmlns:)${prefix}(?=\\s*=)`, "g");
  const inTag = (same: string, opens?: string, declares?: string) =>
    opens === undefined && declares === undefined ? same : `${opens ?? declares}${name}`;
  return xml.replace(tag, (whole) => (whole.startsWith("<!") ? whole : whole.replace(places, inTag)));
}
