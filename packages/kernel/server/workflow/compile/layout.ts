const closing = /<\/(?:[\w.-]+:)?process>/g;
const opening = /<(?:[\w.-]+:)?BPMNDiagram[\s>]/g;
const tag = /<(\/?)([\w:.-]+)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/y;

/**
 * A file without its drawing, which says nothing to the compiler and is more than half of what the reader would have to build.
 * The drawing stands behind the process; one with anything but well-formed elements in it is left for the reader to judge.
 */
export function withoutLayout(xml: string): string {
  let rest = "";
  let kept = 0;
  opening.lastIndex = [...xml.matchAll(closing)].at(-1)?.index ?? xml.length;
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    const end = endOfElement(xml, found.index);
    if (end === undefined) return xml;
    rest += xml.slice(kept, found.index);
    kept = end;
    opening.lastIndex = end;
  }
  return rest + xml.slice(kept);
}

/** Where an element that holds nothing but elements ends; undefined where anything else stands in it. */
function endOfElement(xml: string, begin: number): number | undefined {
  const within: string[] = [];
  let at = begin;
  do {
    tag.lastIndex = at;
    const found = tag.exec(xml);
    if (!found) return undefined;
    const [, closes, name, alone] = found;
    if (closes && within.pop() !== name) return undefined;
    if (!closes && !alone) within.push(name!);
    at = tag.lastIndex;
    while (within.length > 0 && /\s/.test(xml[at] ?? "")) at += 1;
  } while (within.length > 0);
  return at;
}
