import { FormatError } from "../der/read.ts";
import { Objects, type PdfObject } from "./objects/objects.ts";
import { type Dictionary, isDictionary, isList, refsIn, type Value, written } from "./objects/syntax.ts";

/**
 * Whether what was added to a signed file only adds seals and signatures: their fields, stamps, drawings and what is kept to check
 * them. Pages and the catalogue may gain those and nothing else, whoever wrote them; an addition that cannot be read is none.
 * @param end of what was signed
 * @param next of what is judged with it
 */
export function addsOnlySeals(pdf: Buffer, text: string, end: number, next: number): boolean {
  try {
    const before = new Objects(pdf.subarray(0, end), text.slice(0, end));
    const after = new Objects(pdf.subarray(0, next), text.slice(0, next));
    return new Addition(before, after, end).isOnlySeals();
  } catch (error) {
    if (error instanceof FormatError) return false;
    throw error;
  }
}

/** Keys that may be added or changed, and where. */
const gained = {
  catalogue: ["/AcroForm", "/DSS", "/Extensions", "/Metadata"],
  form: ["/Fields", "/SigFlags"],
  page: ["/Annots"],
  /** Of a field that waited for its signature. */
  field: ["/V", "/AP", "/M", "/F", "/DA"],
};
/** A stamp that shows something and does nothing. */
const stampKeys = new Set(["/Type", "/Rect", "/P", "/F", "/AP", "/Subtype", "/Contents"]);

class Addition {
  readonly #before: Objects;
  readonly #after: Objects;
  readonly #end: number;

  constructor(before: Objects, after: Objects, end: number) {
    this.#before = before;
    this.#after = after;
    this.#end = end;
  }

  isOnlySeals(): boolean {
    const added = this.#after.tables.filter(({ start }) => start >= this.#end);
    // The tables of the addition stand upon those of the signed file, and name the same root and the same lock.
    const isUpon = this.#after.tables[added.length]?.start === this.#before.tables[0]?.start;
    const isSameFile = added.every(({ trailer }) =>
      ["/Root", "/Encrypt"].every((key) => written(trailer.get(key)) === written(this.#before.trailer.get(key))),
    );
    if (!isUpon || !isSameFile || !added.every(({ places }) => [...places].every((one) => this.#isInside(one))))
      return false;
    const uses = this.#usesOf();
    const numbers = new Set(added.flatMap(({ places }) => [...places.keys()]));
    return [...numbers].every((number) => this.#isHarmless(number, uses));
  }

  /** What an addition names lies in the addition; a table that leads back into the file could bring up what was hidden there. */
  #isInside([number, place]: [number, unknown]): boolean {
    if (place === "free") return this.#before.get(number) === undefined;
    const { offset, bundle } = place as { offset?: number; bundle?: number };
    return offset === undefined ? bundle !== undefined && this.#isNew(bundle) : offset >= this.#end;
  }

  #isNew = (bundle: number) => this.#before.get(bundle) === undefined;

  /** What the signed file refers to, and in which parts of it. */
  #usesOf(): Uses {
    const found = new Map<number, string[]>();
    for (const number of this.#before.numbers) {
      const value = this.#before.get(number)?.value ?? "";
      const parts: Iterable<[string, Value]> = isDictionary(value) ? value : [["", value]];
      const type = isDictionary(value) ? value.get("/Type") : undefined;
      for (const [key, part] of parts)
        for (const ref of refsIn(part)) found.set(ref, [...(found.get(ref) ?? []).slice(-2), `${type ?? ""}${key}`]);
    }
    return found;
  }

  /** An object that is new must not be one that the signed file refers to without having it: it would change what is shown. */
  #isHarmless(number: number, uses: Uses): boolean {
    const now = this.#after.get(number);
    if (!now) return true;
    const old = this.#before.get(number);
    if (!old) return !uses.has(number);
    return isSame(old, now) || this.#mayChange(number, old.value, now.value, uses.get(number) ?? []);
  }

  /** @param uses where the signed file refers to the object: what is used in two ways may change in none */
  #mayChange(number: number, old: Value, now: Value, uses: readonly string[]): boolean {
    const isAt = (key: string) => written(this.#before.trailer.get(key)) === `${number} R`;
    const [use = "", another] = uses;
    if (another !== undefined && !isDictionary(old)) return false;
    if (isAt("/Info")) return use === "";
    if (use === "/Catalog/Metadata" || use === "/Catalog/DSS") return another === undefined;
    if (isList(old) && isList(now)) return isListOfSeals(use) && this.#grows(old, now);
    if (!isDictionary(old) || !isDictionary(now)) return false;
    if (isAt("/Root")) return differsOnly(old, now, gained.catalogue) && this.#formGrows(old, now);
    if (use === "/Catalog/AcroForm" && another === undefined) return this.#isFormSame(old, now);
    if (old.get("/Type") === "/Page") return differsOnly(old, now, gained.page) && this.#listGrows(old, now, "/Annots");
    return old.get("/FT") === "/Sig" && !old.has("/V") && differsOnly(old, now, gained.field);
  }

  #formGrows(old: Dictionary, now: Dictionary): boolean {
    const [form, later] = [this.#before.resolve(old.get("/AcroForm")), this.#after.resolve(now.get("/AcroForm"))];
    if (later === undefined) return form === undefined;
    return isDictionary(later) && this.#isFormSame(isDictionary(form) ? form : new Map(), later);
  }

  #isFormSame = (old: Dictionary, now: Dictionary): boolean =>
    differsOnly(old, now, [...gained.form, ...(old.size === 0 ? ["/DR", "/DA"] : [])]) &&
    this.#listGrows(old, now, "/Fields");

  #listGrows(old: Dictionary, now: Dictionary, key: string): boolean {
    const [list, later] = [this.#before.resolve(old.get(key)) ?? [], this.#after.resolve(now.get(key)) ?? []];
    return isList(list) && isList(later) && this.#grows(list, later);
  }

  /** All that was there in its order, then fields of signatures and stamps. */
  #grows = (old: readonly Value[], now: readonly Value[]): boolean =>
    old.every((one, index) => written(one) === written(now[index])) &&
    now.slice(old.length).every((one) => this.#isSeal(this.#after.resolve(one)));

  #isSeal(value: Value | undefined): boolean {
    if (!isDictionary(value) || value.has("/A") || value.has("/AA") || !isSmall(value.get("/Rect"))) return false;
    const parent = this.#after.resolve(value.get("/Parent"));
    const isField = value.get("/FT") === "/Sig" || (isDictionary(parent) && parent.get("/FT") === "/Sig");
    const isStamp = value.get("/Subtype") === "/Stamp" && [...value.keys()].every((key) => stampKeys.has(key));
    return isField || isStamp;
  }
}

/** By the object that is referred to: the kinds and keys that refer to it, three of them at most. */
type Uses = ReadonlyMap<number, readonly string[]>;

const isListOfSeals = (use: string) => use === "/Page/Annots" || /^(\/[A-Za-z]*)?\/Fields$/.test(use);

/** A quarter of a sheet A4 in points: what shows more could hide what was signed. */
const LARGEST = (595 * 842) / 4;

/** A signature may be shown nowhere. */
function isSmall(rect: Value | undefined): boolean {
  if (rect === undefined) return true;
  const [left = 0, bottom = 0, right = 0, top = 0] = isList(rect) ? rect.map(Number) : [Number.NaN];
  return Math.abs((right - left) * (top - bottom)) <= LARGEST;
}

const isSame = (old: PdfObject, now: PdfObject): boolean =>
  written(old.value) === written(now.value) &&
  (old.data === undefined ? now.data === undefined : (now.data?.equals(old.data) ?? false));

function differsOnly(old: Dictionary, now: Dictionary, keys: readonly string[]): boolean {
  const all = new Set([...old.keys(), ...now.keys()]);
  return [...all].every((key) => keys.includes(key) || written(old.get(key)) === written(now.get(key)));
}
