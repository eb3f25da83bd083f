import { run } from "../tools.testing.ts";

/** How `openssl` makes a signer, and signs with it. */
export interface ForeignSigner {
  /** `openssl req -newkey …` */
  key: readonly string[];
  /** Extensions of its certificate, in openssl's own words. */
  extensions?: readonly string[];
  /** More for `openssl cms -sign`. */
  sign?: readonly string[];
  /** What the signature's dictionary says of its form. */
  subFilter?: string;
  /** Whether the signature's room stands before what it covers, as PDFBox, DSS and others write it. */
  isRoomFirst?: boolean;
  /** What is put into the file in place of openssl's signature of the content. */
  make?: (content: Buffer) => Buffer;
}

const ROOM = 24_000;
const NUMBER = 10;

/** A page with words, as other programs write it. */
export const plainPage = Buffer.from(
  [
    "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
    "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n",
    "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>\nendobj\n",
    "4 0 obj\n<</Length 40>>\nstream\nBT /F 20 Tf 60 700 Td (amount 100) Tj ET\nendstream\nendobj\n",
    "5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n",
  ].join(""),
  "latin1",
);

/** The objects, their table and the trailer behind them: one revision of a file (ISO 32000-1, 7.5.6). */
export function withObjects(before: Buffer, objects: Readonly<Record<number, string>>, previous?: number): Buffer {
  let text = "";
  const offsets = new Map<number, number>();
  for (const [number, body] of Object.entries(objects)) {
    offsets.set(Number(number), before.length + text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const whole = before.toString("latin1") + text;
  for (const { 1: number, index } of previous === undefined ? whole.matchAll(/(\d+) 0 obj\n/g) : [])
    offsets.set(Number(number), index);
  const table = [...offsets].map(([number, at]) => `${number} 1\n${String(at).padStart(10, "0")} 00000 n\r\n`).join("");
  const prev = previous === undefined ? "" : `/Prev ${previous}`;
  return Buffer.from(
    `${whole}xref\n0 1\n0000000000 65535 f\r\n${table}trailer\n<</Size 40/Root 1 0 R${prev}>>\nstartxref\n${whole.length}\n%%EOF\n`,
    "latin1",
  );
}

export const startOf = (pdf: Buffer) => Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf.toString("latin1"))?.[1]);

/**
 * A file signed in an addition by a field without an appearance.
 * @param number of the signature's object; its field is the next one
 */
export function signedBy(signer: ForeignSigner, pdf = withObjects(plainPage, {}), number = 10): Buffer {
  const fields = [...pdf.toString("latin1").matchAll(/(\d+) 0 obj\n<<\/Type\/Annot\/Subtype\/Widget\/FT\/Sig/g)];
  const listed = [...fields.map(([, field]) => Number(field)), number + 1].map((field) => `${field} 0 R`).join(" ");
  const blank = " ".repeat(NUMBER);
  const form = `/SubFilter/${signer.subFilter ?? "adbe.pkcs7.detached"}/M(D:20260316100000+08'00')`;
  const parts = [`/ByteRange[0 ${blank} ${blank} ${blank}]`, `/Contents<${"0".repeat(ROOM)}>`];
  const places = (signer.isRoomFirst ? parts.toReversed() : parts).join("");
  const addition = withObjects(
    pdf,
    {
      1: `<</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3/Fields[${listed}]>>>>`,
      3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/Annots[${listed}]>>`,
      [number]: `<</Type/Sig/Filter/Adobe.PPKLite${places}${form}>>`,
      [number + 1]: `<</Type/Annot/Subtype/Widget/FT/Sig/T(S${number})/V ${number} 0 R/P 3 0 R/F 132/Rect[0 0 0 0]>>`,
    },
    startOf(pdf),
  );
  const gap = addition.lastIndexOf(`/Contents<${"0".repeat(64)}`) + "/Contents".length;
  const after = gap + ROOM + 2;
  const range = [gap, after, addition.length - after].map((one) => String(one).padEnd(NUMBER)).join(" ");
  addition.write(range, addition.lastIndexOf("/ByteRange[0 ") + "/ByteRange[0 ".length, "latin1");
  const content = Buffer.concat([addition.subarray(0, gap), addition.subarray(after)]);
  addition.write(signer.make?.(content).toString("hex") ?? signatureOf(signer, content), gap + 1, "latin1");
  return addition;
}

/** A CMS signature of the content in hexadecimal figures, by a certificate that it makes for itself. */
export function signatureOf({ key, extensions = [], sign = [] }: ForeignSigner, content: Buffer): string {
  const more = extensions.map((one) => `-addext '${one}'`).join(" ");
  const made = run(
    "sh",
    [
      "-c",
      `openssl req -x509 -newkey ${key.join(" ")} -nodes -keyout key -out own -subj "/CN=Foreign Office" -days 9999 ${more} 2>err && ` +
        `openssl cms -sign -binary -in content -signer own -inkey key -outform der -out sig ${sign.join(" ")} 2>>err && xxd -p sig || cat err`,
    ],
    { content },
  );
  const hex = made.text.replaceAll(/\s/g, "");
  if (!/^[0-9a-f]+$/.test(hex)) throw new Error(made.text);
  return hex;
}
