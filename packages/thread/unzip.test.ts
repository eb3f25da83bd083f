import { deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { PackageDamaged, type PackedFile, unzip } from "./unzip.ts";

const all = () => true;
const textsOf = (file: Uint8Array) => [...unzip(file, all)].map(([name, bytes]) => [name, bytes.toString()]);
const good = Buffer.from(zipSync({ "a.xml": strToU8("甲".repeat(100)), "文/b.xml": [strToU8("乙"), { level: 0 }] }));
const END = 22;
const directoryAt = (file: Buffer) => file.readUInt32LE(file.length - END + 16);

/** A copy with bytes changed in place. */
function patched(change: (file: Buffer) => void): Buffer {
  const file = Buffer.from(good);
  change(file);
  return file;
}

/** A file of this name whose place is the same as that of the others. */
function shared(names: readonly string[], content: Buffer, size = content.length): Buffer {
  const data = deflateRawSync(content);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  const entries = names.map((name) => {
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.write(name, 46, "latin1");
    return entry;
  });
  const end = Buffer.alloc(END);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(30 + data.length, 16);
  return Buffer.concat([head, data, ...entries, end]);
}

/** The same package, its directory told by records of zip64. */
function wide(): Buffer {
  const at = good.length - END;
  const [record, locator] = [Buffer.alloc(56), Buffer.alloc(20)];
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(2n, 32);
  record.writeBigUInt64LE(BigInt(directoryAt(good)), 48);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at), 8);
  const last = Buffer.from(good.subarray(at));
  last.writeUInt32LE(0xffff_ffff, 16);
  return Buffer.concat([good.subarray(0, at), record, locator, last]);
}

describe("a zip package", () => {
  const texts = [
    ["a.xml", "甲".repeat(100)],
    ["文/b.xml", "乙"],
  ];

  it("is unpacked, with a comment behind it and with a directory of zip64 too", () => {
    expect(textsOf(good)).toEqual(texts);
    expect(textsOf(Buffer.concat([good, Buffer.from("a comment")]))).toEqual(texts);
    expect(textsOf(wide())).toEqual(texts);
  });

  it("gives what is wanted alone, and says beforehand how large it is", () => {
    const seen: PackedFile[] = [];
    const found = unzip(good, (one) => {
      seen.push(one);
      return one.name === "a.xml";
    });
    expect([...found.keys()]).toEqual(["a.xml"]);
    expect(seen.map(({ name, size }) => [name, size])).toEqual([
      ["a.xml", 300],
      ["文/b.xml", 3],
    ]);
  });

  it("has Chinese names also where they are not in UTF-8", () => {
    const name = Buffer.from([0xb9, 0xd8]).toString("latin1");
    expect([...unzip(shared([name], Buffer.from("x")), all).keys()]).toEqual(["关"]);
  });

  it.each<[string, Buffer]>([
    ["is larger than it says", shared(["a"], Buffer.alloc(1_000_000), 5)],
    ["is smaller than it says", shared(["a"], Buffer.alloc(5), 6)],
    ["lies in another", shared(["a", "b"], Buffer.alloc(1_000_000))],
    ["bears the name of another", shared(["a", "a"], Buffer.from("x"))],
    ["is locked", patched((file) => file.writeUInt16LE(0x0801, directoryAt(file) + 8))],
    ["is packed in another way", patched((file) => file.writeUInt16LE(99, directoryAt(file) + 10))],
    ["is damaged", patched((file) => file.fill(0xff, 40, 44))],
    ["is elsewhere", patched((file) => file.writeUInt32LE(0xffff_fff0, directoryAt(file) + 42))],
    ["has its size nowhere", patched((file) => file.writeUInt32LE(0xffff_ffff, directoryAt(file) + 24))],
    ["is not in the directory", patched((file) => file.writeUInt16LE(9, file.length - END + 10))],
    ["is all there is, without a directory", good.subarray(0, -5)],
    ["is none", Buffer.from("PK")],
  ])("is refused where a file in it %s", (_, file) => {
    expect(() => unzip(file, all)).toThrow(PackageDamaged);
  });
});
