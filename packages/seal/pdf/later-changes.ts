/** What may be added to a file that is sealed: another seal, and nothing that changes what the pages show. */

interface AddedObject {
  number: number;
  dictionary: string;
  hasStream: boolean;
}

/** Length of an addition: seals across a thousand pages take less. */
const MOST = 8 * 1024 * 1024;

/** Objects of an addition, in the one shape that our writer gives them. */
const shape = /(\d+) 0 obj\n(<<[\s\S]*?>>)(\nstream\n[-\d. \na-zA-Z]*\nendstream)?\nendobj\n/y;

/**
 * Whether an addition to a file only adds seals: new signatures, their fields, stamps and drawings; pages and the catalogue may
 * gain annotations and fields and nothing else. An addition that it cannot read is none.
 * @param before the file up to the addition, in Latin-1
 */
export function addsOnlySeals(before: string, addition: string): boolean {
  const objects = addition.length > MOST ? undefined : objectsIn(addition);
  if (!objects) return false;
  const size = Number(/^\/Size (\d+)/.exec(before.slice(before.lastIndexOf("/Size "), before.length))?.[1]);
  return objects.every((object) => (object.number >= size ? isPartOfSeal(object) : isSameBut(object, before)));
}

function objectsIn(addition: string): AddedObject[] | undefined {
  const objects: AddedObject[] = [];
  shape.lastIndex = 0;
  let end = 0;
  for (let found = shape.exec(addition); found; found = shape.exec(addition)) {
    objects.push({ number: Number(found[1]), dictionary: found[2]!, hasStream: found[3] !== undefined });
    end = shape.lastIndex;
  }
  const rest = addition.slice(end);
  const isTable =
    /^xref\n(?:\d+ 1\n\d{10} 00000 n\r\n)+trailer\n<<[^<>]*\/Prev \d+\/ID\[<[0-9a-f]*><[0-9a-f]*>\]>>\nstartxref\n\d+\n%%EOF\n$/.test(
      rest,
    );
  const listed = [...rest.matchAll(/^(\d+) 1\n/gm)].map(([, number]) => Number(number));
  const isComplete = listed.length === objects.length && objects.every(({ number }) => listed.includes(number));
  return isTable && isComplete ? objects : undefined;
}

/** A field or stamp that shows a drawing and does nothing else, a signature, or the drawing. */
const parts = [
  /^<<\/Type\/XObject\/Subtype\/Form\/BBox\[[\d. ]+\]\/Resources<<>>\/Length \d+>>$/,
  /^<<\/Type\/Annot\/Rect\[[-\d. ]+\]\/P \d+ 0 R\/F 132\/AP<<\/N \d+ 0 R>>\/Subtype\/(?:Widget\/FT\/Sig\/T\(Seal\d+\)\/V \d+ 0 R|Stamp\/Contents<[0-9a-f]*>)>>$/,
  /^<<\/Type\/Sig\/Filter\/Adobe\.PPKLite\/SubFilter\/ETSI\.CAdES\.detached\/Name<[0-9a-f]*>\/M\(D:\d{14}Z\)\/Prop_Build/,
];

const isPartOfSeal = ({ dictionary, hasStream }: AddedObject): boolean =>
  hasStream ? parts[0]!.test(dictionary) : parts.slice(1).some((part) => part.test(dictionary));

const withoutSeals = (dictionary: string) =>
  dictionary.replace(/\/Annots\[[\d R]*\]/, "").replace(/\/AcroForm<<\/SigFlags 3\/Fields\[[\d R]*\]>>/, "");

/** The newest text of the object in the file before is the same without annotations and fields. */
function isSameBut({ number, dictionary, hasStream }: AddedObject, before: string): boolean {
  const at = before.lastIndexOf(`\n${number} 0 obj\n`);
  const end = before.indexOf("\nendobj", at + 1);
  if (hasStream || at < 0 || end < 0) return false;
  const old = before.slice(at + `\n${number} 0 obj\n`.length, end);
  return withoutSeals(old) === withoutSeals(dictionary);
}
