import { FormatError } from "../der/read.ts";
import { forbidsMore } from "./doc-mdp.ts";
import { Objects, type PdfObject } from "./objects/objects.ts";
import { type Dictionary, isDictionary, isList, type Value, written } from "./objects/syntax.ts";
import { isHybrid, type Place, type Sight, type Table } from "./objects/tables.ts";
import { areaOf, isSealField, LARGEST, roomForSeals } from "./seal-fields.ts";
import { type Use, Uses } from "./uses.ts";

/**
 * What an addition to a signed file may bring: seals and signatures with their fields, stamps and drawings; or such of which nothing
 * shows; or only what is kept to check those (DSS: certificates and lists of revoked ones), which nobody sees.
 */
export type Allowed = "seals" | "unseen" | "proofs";

/**
 * Whether what was added to a signed file only adds what is allowed. Pages and the catalogue may gain that and nothing else, whoever
 * wrote it; an addition that cannot be read adds something else.
 * @param end of what was signed
 * @param next of what is judged with it
 */
export function addsOnly(allowed: Allowed, pdf: Buffer, text: string, end: number, next: number): boolean {
  const isHarmlessIn = (sight: Sight) => {
    const before = new Objects(pdf.subarray(0, end), text.slice(0, end), sight);
    const after = new Objects(pdf.subarray(0, next), text.slice(0, next), sight);
    return new Addition(allowed, before, after, end).isHarmless();
  };
  try {
    return (isHybrid(text) ? (["both", "table"] as const) : (["table"] as const)).every(isHarmlessIn);
  } catch (error) {
    if (error instanceof FormatError) return false;
    throw error;
  }
}

/** Keys that may be added or changed, and where. */
const gained = {
  catalogue: ["/AcroForm", "/DSS", "/Extensions", "/Metadata", "/Version"],
  proofs: ["/DSS", "/Extensions"],
  form: ["/Fields", "/SigFlags"],
  /** How other fields than signatures are written out. */
  looks: ["/DR", "/DA"],
  /** What else a program notes that adds proofs. */
  about: ["/ModDate", "/Producer"],
  page: ["/Annots"],
  /** Of a field that waited for its signature. */
  field: ["/V", "/AP", "/M", "/F", "/DA"],
};
/** Where a field of a form is referred to. */
const fieldKeys = new Set(["", "/Fields", "/Kids", "/Parent", "/Annots", "/AcroForm"]);

class Addition {
  readonly #allowed: Allowed;
  readonly #before: Objects;
  readonly #after: Objects;
  readonly #end: number;
  readonly #uses: Uses;
  readonly #proofs: ReadonlySet<number>;

  constructor(allowed: Allowed, before: Objects, after: Objects, end: number) {
    this.#allowed = allowed;
    this.#before = before;
    this.#after = after;
    this.#end = end;
    this.#uses = new Uses(before);
    this.#proofs = this.#uses.belowRoot("/DSS");
  }

  isHarmless(): boolean {
    const added = this.#after.tables.filter(({ start }) => start >= this.#end);
    // The tables of the addition stand upon those of the signed file, and name the same root and the same lock.
    const isUpon = this.#after.tables[added.length]?.start === this.#before.tables[0]?.start;
    if (!isUpon || added.length === 0 || !added.every((table) => this.#isOfSameFile(table))) return false;
    if (this.#allowed !== "proofs" && forbidsMore(this.#before)) return false;
    const numbers = new Set(added.flatMap(({ places }) => [...places.keys()]));
    return [...numbers].every((number) => this.#isHarmlessObject(number));
  }

  /** A size that is too small would take objects away that are there. */
  #isOfSameFile({ trailer, places }: Table): boolean {
    const isSame = (key: string) => written(trailer.get(key)) === written(this.#before.trailer.get(key));
    const size = Number(trailer.get("/Size"));
    const isWhole = size >= Number(this.#before.trailer.get("/Size")) && [...places.keys()].every((one) => one < size);
    return isWhole && isSame("/Root") && isSame("/Encrypt") && [...places].every((one) => this.#isInside(one));
  }

  /** What an addition names lies in the addition; a table that leads back into the file could bring up what was hidden there. */
  #isInside([number, place]: readonly [number, Place]): boolean {
    if (place === "free") return this.#before.get(number) === undefined;
    return "bundle" in place ? this.#before.get(place.bundle) === undefined : place.offset >= this.#end;
  }

  /** An object that is new must not be one that the signed file refers to without having it: it would change what is shown. */
  #isHarmlessObject(number: number): boolean {
    const now = this.#after.get(number);
    if (!now) return true;
    const old = this.#before.get(number);
    if (!old) return !this.#uses.has(number);
    return isSame(old, now) || this.#proofs.has(number) || this.#mayChange(number, old, now);
  }

  #mayChange(number: number, old: PdfObject, now: PdfObject): boolean {
    if (number === this.#uses.root) return this.#isRootSame(old, now);
    if (this.#isInfo(number) && this.#isNamedBy("/Info", number)) return this.#isInfoSame(old, now);
    return this.#allowed !== "proofs" && (this.#isMetadata(number) || this.#gainsSeals(number, old, now));
  }

  /** What is said about the file and shown on no page. */
  #isInfo = (number: number): boolean => written(this.#before.trailer.get("/Info")).startsWith(`${number} `);

  #isMetadata = (number: number): boolean =>
    this.#uses.isOnly(number, ({ by, key }) => by === this.#uses.root && key === "/Metadata");

  #isInfoSame({ value: old }: PdfObject, { value: now }: PdfObject): boolean {
    if (this.#allowed !== "proofs") return true;
    return isDictionary(old) && isDictionary(now) && differsOnly(old, now, gained.about);
  }

  /** By trailers alone, some of which are objects themselves. */
  #isNamedBy = (key: string, number: number): boolean => this.#uses.of(number).every((use) => use.key === key);

  /** The catalogue, which nothing but a signature of all refers to: whatever does could find more in it than its own keys. */
  #isRootSame(old: PdfObject, now: PdfObject): boolean {
    const isFree = this.#uses.of(this.#uses.root).every((use) => use.key === "/Root" || this.#isSignatures(use));
    if (!isDictionary(old.value) || !isDictionary(now.value) || !isFree) return false;
    const keys = this.#allowed === "proofs" ? gained.proofs : gained.catalogue;
    return differsOnly(old.value, now.value, keys) && this.#formGrows(old.value, now.value);
  }

  #isSignatures({ by, key }: Use): boolean {
    const value = this.#before.get(by)?.value;
    return key === "/Reference" && isDictionary(value) && value.get("/Type") === "/Sig";
  }

  #formGrows(old: Dictionary, now: Dictionary): boolean {
    const [form, later] = [this.#before.resolve(old.get("/AcroForm")), this.#after.resolve(now.get("/AcroForm"))];
    if (later === undefined) return form === undefined;
    return isDictionary(later) && this.#isFormSame(isDictionary(form) ? form : new Map(), later);
  }

  #isFormSame = (old: Dictionary, now: Dictionary): boolean =>
    differsOnly(old, now, [...gained.form, ...(this.#hasOnlySeals(old) ? gained.looks : [])]) &&
    this.#listGrows(old, now, "/Fields", LARGEST);

  #hasOnlySeals(form: Dictionary): boolean {
    const fields = this.#before.resolve(form.get("/Fields")) ?? [];
    return isList(fields) && fields.every((one) => isSealField(this.#before.resolve(one), this.#before));
  }

  /** Where seals are put on: pages, the form, their lists, and fields that waited; none of them draws anything by itself. */
  #gainsSeals(number: number, { value: old, data }: PdfObject, { value: now, data: later }: PdfObject): boolean {
    if (data ?? later) return false;
    if (isList(old) && isList(now)) return this.#isListOfSeals(number) && this.#grows(old, now, this.#roomIn(number));
    if (!isDictionary(old) || !isDictionary(now)) return false;
    const { root } = this.#uses;
    if (this.#uses.isOnly(number, ({ by, key }) => by === root && key === "/AcroForm"))
      return this.#isFormSame(old, now);
    if (old.get("/Type") === "/Page")
      return (
        differsOnly(old, now, gained.page) && this.#listGrows(old, now, "/Annots", roomForSeals(old, this.#before))
      );
    return this.#isFieldFilled(number, old, now);
  }

  #isFieldFilled(number: number, old: Dictionary, now: Dictionary): boolean {
    const isWaiting = old.get("/FT") === "/Sig" && !old.has("/V") && now.has("/V");
    const isField = this.#uses.isOnly(number, ({ key }) => fieldKeys.has(key));
    return (
      isWaiting && isField && areaOf(now.get("/Rect")) <= this.#atMost(LARGEST) && differsOnly(old, now, gained.field)
    );
  }

  #isListOfSeals = (number: number): boolean =>
    this.#uses.isOnly(number, (use) => use.key === "/Fields" || use.key === "/AcroForm" || this.#isPage(use));

  #isPage({ by, key }: Use): boolean {
    const value = this.#before.get(by)?.value;
    return key === "/Annots" && isDictionary(value) && value.get("/Type") === "/Page";
  }

  /** The room for seals where a list stands by itself: that of the page whose list it is. */
  #roomIn(list: number): number {
    const page = this.#uses.of(list).find((use) => this.#isPage(use));
    const value = page && this.#before.get(page.by)?.value;
    return isDictionary(value) ? roomForSeals(value, this.#before) : LARGEST;
  }

  #listGrows(old: Dictionary, now: Dictionary, key: string, room: number): boolean {
    const [list, later] = [this.#before.resolve(old.get(key)) ?? [], this.#after.resolve(now.get(key)) ?? []];
    return isList(list) && isList(later) && this.#grows(list, later, room);
  }

  #atMost = (room: number): number => (this.#allowed === "unseen" ? 0 : room);

  /** All that was there in its order, then fields of signatures and stamps, together no larger than their room. */
  #grows(old: readonly Value[], now: readonly Value[], room: number): boolean {
    const added = now.slice(old.length).map((one) => this.#after.resolve(one));
    const area = added.reduce((sum: number, one) => sum + (isDictionary(one) ? areaOf(one.get("/Rect")) : 0), 0);
    const isSame = old.every((one, index) => written(one) === written(now[index]));
    return isSame && area <= this.#atMost(room) && added.every((one) => isSealField(one, this.#after));
  }
}

const isSame = (old: PdfObject, now: PdfObject): boolean =>
  old.generation === now.generation &&
  written(old.value) === written(now.value) &&
  (old.data === undefined ? now.data === undefined : (now.data?.equals(old.data) ?? false));

function differsOnly(old: Dictionary, now: Dictionary, keys: readonly string[]): boolean {
  const all = new Set([...old.keys(), ...now.keys()]);
  return [...all].every((key) => keys.includes(key) || written(old.get(key)) === written(now.get(key)));
}
