import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { places, plainOfd, plainPdf } from "../documents.testing.ts";
import { packed, sealedFiles } from "../ofd/foreign.testing.ts";
import { sealOfd } from "../ofd/seal-ofd.ts";
import { signedBy } from "../pdf/foreign.testing.ts";
import { sealPdf } from "../pdf/seal-pdf.ts";
import { sealDrawing } from "../picture/seal-drawing.ts";
import { testAuthority, testSealer, today } from "../testing.ts";
import { has } from "../tools.testing.ts";
import { readZip } from "../zip/read-zip.ts";
import { storedZip } from "../zip/write-zip.ts";
import { verifyFile } from "./verify-file.ts";

/** How many changes are tried on each file; `SEAL_EDITS=5000` takes some minutes. */
const RUNS = Number(process.env.SEAL_EDITS ?? 120);

const city = testSealer();
const outside = testAuthority("p256");
const trust = { roots: [...city.authority.trust.roots, ...outside.trust.roots] };
const seal = { name: "公章", drawing: sealDrawing("清安市人民政府", "department"), ...outside.issue("公章") };
const check = (file: Buffer) => verifyFile(file, trust, today).verdict;

/** Something done to a file at places given as parts of its length. */
type Edit = {
  at: number;
  to: number;
  length: number;
  bytes: Uint8Array;
  kind: "write" | "cut" | "insert" | "end" | "copy" | "swap";
};

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 0.9999, noNaN: true }),
  to: fc.double({ min: 0, max: 0.9999, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  kind: fc.constantFrom("write", "cut", "insert", "end", "copy", "swap"),
});

function edited(file: Buffer, { at, to, length, bytes, kind }: Edit): Buffer {
  const [one, other] = [at, to].map((part) => Math.floor(part * file.length)).toSorted((a, b) => a - b) as [
    number,
    number,
  ];
  const piece = file.subarray(one, one + length);
  if (kind === "end") return file.subarray(0, one);
  if (kind === "cut") return Buffer.concat([file.subarray(0, one), file.subarray(one + length)]);
  if (kind === "insert") return Buffer.concat([file.subarray(0, one), bytes, file.subarray(one)]);
  const changed = Buffer.from(file);
  if (kind === "write") changed.set(bytes.subarray(0, file.length - one), one);
  if (kind === "copy") piece.copy(changed, other);
  if (kind === "swap") {
    file.copy(changed, one, other, other + length);
    piece.copy(changed, other);
  }
  return changed;
}

const ofd = sealOfd(plainOfd, city.sealer, places, today);
const foreign = packed(sealedFiles(city.sealer));
const files: Record<string, Buffer> = {
  "an OFD of our own": ofd,
  "an OFD of another program": foreign,
  "a PDF of our own": sealPdf(plainPdf, seal, places, today),
  ...(has("openssl")
    ? { "a PDF of another program": signedBy({ key: ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"] }) }
    : {}),
};

describe.each(Object.entries(files))("%s, edited at random", (name, file) => {
  const good = check(file);
  const isOurs = name.endsWith("own");

  it("is refused, or what was covered is the same to the byte", () => {
    expect(good).toBe(name === "a PDF of another program" ? "intact" : "valid");
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const after = edits.reduce(edited, file);
        if (after.equals(file)) return;
        const verdict = check(after);
        if (verdict === "valid" || verdict === "intact")
          expect(isOurs ? after : contentOf(after)).toEqual(contentOf(file));
      }),
      { numRuns: RUNS },
    );
  });
});

/** What a reader sees: the files of a package, and of a PDF all but the signature's own room. */
function contentOf(file: Buffer) {
  if (file.toString("latin1", 0, 2) === "PK")
    return [...readZip(file).files].map(([name, content]) => [name, content.toString("hex")]).toSorted();
  return file.toString("latin1").replace(/\/Contents<[^>]*>/, "");
}

describe("an OFD whose files were exchanged, at random", () => {
  const names = [...readZip(ofd).files.keys()];
  const other = readZip(sealOfd(plainOfd, city.sealer, [{ ...places[0]!, y: 20 }], today)).files;

  it.each([
    ["our own", readZip(ofd).files, storedZip],
    ["another program's", sealedFiles(city.sealer), packed],
  ])("is never taken for what was sealed (%s)", (_, sealed, pack) => {
    const change = fc.record({ one: fc.constantFrom(...names), two: fc.constantFrom(...names), kind: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const after = new Map(sealed);
        for (const { one, two, kind } of changes) {
          const [first, second] = [after.get(one) ?? Buffer.alloc(0), after.get(two) ?? Buffer.alloc(0)];
          if (kind === 0) after.delete(one);
          else if (kind === 1) after.set(one, second).set(two, first);
          else if (kind === 2) after.set(one, other.get(one)!);
          else after.set(`${one}x`, first);
        }
        // The whole seal of the other file is as good for this one; what makes up seals may be told in other words.
        const isPaper = (name: string) => !name.startsWith("Doc_0/Signs/");
        const isSame =
          [...after.keys()].every((name) => sealed.has(name)) &&
          [...sealed].every(([name, content]) => !isPaper(name) || after.get(name)?.equals(content));
        if (!isSame) expect(["changed", "partly", "unreadable", "unsealed"]).toContain(check(pack(after)));
      }),
      { numRuns: RUNS },
    );
  });
});
