import fc from "fast-check";
import { expect, test } from "vitest";
import { type Block, DocumentContent, documentTypeEntries, documentTypes, paperOf } from "../../contract/index.ts";
import { readWord } from "./read-word.ts";
import { writeWord } from "./write-word.ts";

/** Documents to try; more with an own number. */
const RUNS = Number(process.env.WORD_ROUND_TRIPS ?? 40);

/** One pixel of a PNG. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const fileId = "019b0000-0000-7000-8000-000000000001";

const letters = "的市县局一要强项目A9,、“”（）《》%<>&' 𠮷ᠮᠣᠩ";
const words = (most: number) =>
  fc
    .string({ unit: fc.constantFrom(...letters), maxLength: most })
    .map((text) => `文${text.replace(/ +/g, " ").trim()}字`);
const name = fc.string({ unit: fc.constantFrom("王", "建", "国", "李"), minLength: 2, maxLength: 4 });
const unit = words(8).map((text) => `${text.replaceAll(/[^文字\p{L}]/gu, "")}局`);
const listOf = (one: fc.Arbitrary<string>) => fc.uniqueArray(one, { maxLength: 4 });
const organs = listOf(unit).map((list) => list.map((text) => ({ kind: "text" as const, name: text })));

const cell = words(6).map((text) => ({ text }));
const block: fc.Arbitrary<Block> = fc.oneof(
  words(40).map((text): Block => ({ type: "paragraph", text: `${text}。` })),
  fc.record({
    type: fc.constant("heading" as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    text: words(10),
    runIn: fc.constant(false),
  }),
  fc
    .tuple(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([rows, lies]): Block => ({ type: "table", rows: rows.map((cells) => ({ cells })), ...(lies && { lies }) })),
  fc
    .oneof(words(10), fc.constant(""))
    .map((caption): Block => ({ type: "picture", fileId, width: 1, height: 1, caption })),
);
const body = fc.array(block, { minLength: 1, maxLength: 6 });

const documents = fc.record({
  documentType: fc.constantFrom(...documentTypes),
  subject: words(30),
  copyNumber: fc.option(fc.constant("000123")),
  urgency: fc.constantFrom("normal" as const, "urgent" as const, "extraUrgent" as const),
  secrecy: fc.constantFrom("none" as const, "internal" as const),
  recipients: organs,
  copyRecipients: organs,
  jointIssuers: fc.array(unit, { maxLength: 3 }),
  body: fc.tuple(
    words(20).map((text): Block => ({ type: "paragraph", text: `${text}。` })),
    body,
  ),
  attachments: fc.array(fc.record({ name: words(20), body }), { maxLength: 3 }),
  present: listOf(name),
  signatures: fc.uniqueArray(unit, { minLength: 1, maxLength: 4 }),
  sealing: fc.constantFrom("seal" as const, "none" as const),
  note: words(10),
  /** A draft has neither a date nor what is printed below. */
  isDraft: fc.boolean(),
});

const facts = { unitName: "沙原市财政局", documentNumber: "沙财发〔2026〕3号", printedOn: "2026-03-06" };

/** What of a document is on its paper: an order has neither title nor corner; only minutes have an attendance. */
function onPaper({ subject, body: [first, rest], present, isDraft, ...more }: Parameters<typeof contentOf>[0]) {
  const isOrder = more.documentType === "order";
  const { endings } = documentTypeEntries[more.documentType];
  return {
    ...more,
    body: [first, ...rest],
    title: isOrder ? "" : `关于${subject}的${endings[0]}`,
    ...(isOrder && { copyNumber: null, urgency: "normal" as const, secrecy: "none" as const }),
    attendance: { present: more.documentType === "minutes" ? present : [], excused: [], observing: [] },
    documentDate: isDraft ? null : "2026-03-05",
    // What stands after the date is known by it.
    ...(isDraft && { note: "" }),
  };
}

const contentOf = (random: typeof documents extends fc.Arbitrary<infer T> ? T : never) =>
  DocumentContent.parse({
    ...onPaper(random),
    jointIssuers: random.jointIssuers.map((one) => ({ unitId: crypto.randomUUID(), name: one })),
  });

/** Ids are given anew; the seal and the issuers of the mark are not read from a paper. */
function compared({ jointIssuers, sealing, ...content }: DocumentContent) {
  const plain = (blocks: readonly Block[]) =>
    blocks.map((one) => (one.type === "picture" ? { ...one, fileId: "" } : one));
  return {
    ...content,
    body: plain(content.body),
    attachments: content.attachments.map((one) => ("body" in one ? { name: one.name, body: plain(one.body) } : one)),
  };
}

test("what is written as a Word file is read back as the same document, whatever it is", async () => {
  const pictures = new Map([[fileId, png]]);
  await fc.assert(
    fc.asyncProperty(documents, async (random) => {
      const content = contentOf(random);
      const documentNumber = content.documentType === "order" ? "沙原市财政局令第3号" : facts.documentNumber;
      const file = await writeWord(
        paperOf(content, { ...facts, documentNumber, printedOn: random.isDraft ? null : facts.printedOn }),
        pictures,
      );
      const read = await readWord(new Uint8Array(file));
      expect(compared(read.content)).toEqual(compared(content));
    }),
    { numRuns: RUNS },
  );
}, 120_000);
