import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { linkHash, noHash, type RowText, rowColumns, rowHash, sealHash } from "./chain.ts";

const row: RowText = {
  id: "0199a000-0000-7000-8000-000000000001",
  at: "2026-03-02T01:00:00.000000Z",
  command: "documents.sign-off",
  person_id: null,
  person_name: "李明",
  post_id: null,
  unit_id: null,
  on_behalf_of: null,
  session_id: null,
  ip: "10.0.0.1",
  ok: "true",
  subject_type: null,
  subject_id: "",
  subject_unit_id: null,
  note: "{}",
};

test("SM3 is the one of GB/T 32905", () => {
  const digest = createHash("sm3").update("abc").digest("hex");
  expect(digest).toBe("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
});

test("a row is hashed over exactly the text that the documentation describes", () => {
  const text = `tongzheng-audit-row-1
id=36:0199a000-0000-7000-8000-000000000001
at=27:2026-03-02T01:00:00.000000Z
command=18:documents.sign-off
person_id=-
person_name=6:李明
post_id=-
unit_id=-
on_behalf_of=-
session_id=-
ip=8:10.0.0.1
ok=4:true
subject_type=-
subject_id=0:
subject_unit_id=-
note=2:{}
`;
  expect(rowHash(row)).toBe(createHash("sm3").update(text).digest("hex"));
});

test("the examples of docs/audit-chain.md have the hashes that it says", async () => {
  const page = await readFile(new URL("../../../../docs/audit-chain.md", import.meta.url), "utf8");
  const link = linkHash(noHash, { position: 1, auditId: row.id!, at: row.at!, rowHash: rowHash(row) });
  const range = {
    seq: 1,
    firstPosition: 1,
    lastPosition: 1,
    previousHash: noHash,
    sealedAt: "2026-03-02T01:00:00.500000Z",
  };
  for (const hash of [rowHash(row), link, sealHash(range, link)]) expect(page).toContain(hash);
  expect(page).toContain(
    rowColumns
      .slice(0, 2)
      .map((name) => `\`${name}\``)
      .join(", "),
  );
});

test("no two different rows have the same hash, whatever their texts hold", () => {
  const text = fc.option(fc.oneof(fc.string(), fc.constantFrom("", "-", "=-", "\nip=-", "1:a\nip=1:b")));
  const anyRow = fc.record(Object.fromEntries(rowColumns.map((name) => [name, text]))) as fc.Arbitrary<RowText>;
  fc.assert(
    fc.property(anyRow, anyRow, (one, other) => {
      const same = rowColumns.every((name) => one[name] === other[name]);
      expect(rowHash(one) === rowHash(other)).toBe(same);
    }),
  );
});

test("a link depends on its place, its row and the link before; a seal on all it says", () => {
  const link = { position: 2, auditId: row.id!, at: row.at!, rowHash: rowHash(row) };
  const seal = { seq: 2, firstPosition: 2, lastPosition: 2, previousHash: "a", sealedAt: row.at! };
  const hashes = [
    linkHash("a", link),
    linkHash("b", link),
    linkHash("a", { ...link, position: 3 }),
    linkHash("a", { ...link, at: "2026" }),
    linkHash("a", { ...link, rowHash: "c" }),
    sealHash(seal, "a"),
    sealHash(seal, "b"),
    sealHash({ ...seal, seq: 3 }, "a"),
    sealHash({ ...seal, firstPosition: 1 }, "a"),
    sealHash({ ...seal, lastPosition: 3 }, "a"),
    sealHash({ ...seal, previousHash: "b" }, "a"),
    sealHash({ ...seal, sealedAt: "2026" }, "a"),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});
