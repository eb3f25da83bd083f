import { describe, expect, it } from "vitest";
import { packed, sealedFiles } from "../ofd/foreign.testing.ts";
import { testSealer, today } from "../testing.ts";
import { verifyFile } from "./verify-file.ts";

const city = testSealer();
const sealed = packed(sealedFiles(city.sealer));
const report = (file: Buffer) => verifyFile(file, city.authority.trust, today);
const END = 22;
const page = "Doc_0/Pages/Page_0/Content.xml";

const directoryAt = (file: Buffer) => file.readUInt32LE(file.length - END + 16);
/** The entry of a file in the directory. */
const entryAt = (file: Buffer, name = page) => file.indexOf(name, directoryAt(file), "utf8") - 46;
const headerAt = (file: Buffer, name = page) => file.readUInt32LE(entryAt(file, name) + 42);

/** A copy with some bytes changed in place. */
function patched(change: (file: Buffer) => void, file = sealed): Buffer {
  const copy = Buffer.from(file);
  change(copy);
  return copy;
}

/** A copy with bytes put in before the directory, which still leads to the files before it. */
function inserted(bytes: Buffer): Buffer {
  const at = directoryAt(sealed);
  const file = Buffer.concat([sealed.subarray(0, at), bytes, sealed.subarray(at)]);
  file.writeUInt32LE(at + bytes.length, file.length - END + 16);
  return file;
}

/** The end of the package told by records of zip64. */
function wide(file: Buffer): Buffer {
  const [end, locator] = [Buffer.alloc(56), Buffer.alloc(20)];
  const [count, start, at] = [file.readUInt16LE(file.length - 12), directoryAt(file), file.length - END];
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  for (const place of [24, 32]) end.writeBigUInt64LE(BigInt(count), place);
  end.writeBigUInt64LE(BigInt(at - start), 40);
  end.writeBigUInt64LE(BigInt(start), 48);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.from(file.subarray(at));
  last.writeUInt16LE(0xffff, 10);
  last.writeUInt32LE(0xffff_ffff, 16);
  return Buffer.concat([file.subarray(0, at), end, locator, last]);
}

describe("a sealed package of another program", () => {
  it("is valid as it is packed, and with an end of zip64", () => {
    expect(report(sealed)).toMatchObject({ verdict: "valid", uncovered: [] });
    expect(report(wide(sealed))).toMatchObject({ verdict: "valid", uncovered: [] });
  });

  it.each([
    ["before it", Buffer.concat([Buffer.from("PK.."), sealed]), "unreadable"],
    ["behind it", Buffer.concat([sealed, Buffer.from("more")]), "partly"],
    [
      "as a comment",
      patched((file) => file.writeUInt16LE(4, file.length - 6), Buffer.concat([sealed, Buffer.from("more")])),
      "partly",
    ],
    ["between its files and its directory", inserted(sealed.subarray(0, 300)), "partly"],
  ])("with bytes %s is not valid", (_, file, verdict) => {
    expect(report(file).verdict).toBe(verdict);
  });

  it.each<[string, (file: Buffer) => void]>([
    ["another name before a file than in the directory", (file) => file.write("X", headerAt(file) + 30)],
    ["another length before a file", (file) => file.writeUInt32LE(1, headerAt(file) + 22)],
    ["another method before a file", (file) => file.writeUInt16LE(0, headerAt(file) + 8)],
    ["a file marked as encrypted", (file) => file.writeUInt16LE(1, entryAt(file) + 8)],
    [
      "a method that nobody knows",
      (file) => {
        for (const at of [entryAt(file) + 10, headerAt(file) + 8]) file.writeUInt16LE(99, at);
      },
    ],
    ["two files in the same place", (file) => file.writeUInt32LE(headerAt(file, "OFD.xml"), entryAt(file) + 42)],
    ["a file beyond the end", (file) => file.writeUInt32LE(0xffff_fff0, entryAt(file) + 42)],
    ["a length of zip64 that is not given", (file) => file.writeUInt32LE(0xffff_ffff, entryAt(file) + 24)],
    ["a name that leads outside", (file) => file.write("../../etc/passwd", entryAt(file) + 46)],
    ["one name twice", (file) => file.write("Doc_0/Pages/Page_1", entryAt(file) + 46)],
    ["one name twice, with a backslash", (file) => file.write("Doc_0\\Pages/Page_1", entryAt(file) + 46)],
    ["a directory that begins later to those who go by its length", (file) => file.writeUInt32LE(60, file.length - 10)],
    ["fewer files to those who go by the other number", (file) => file.writeUInt16LE(3, file.length - 14)],
    ["fewer files than the directory has", (file) => file.writeUInt16LE(3, file.length - 12)],
    ["more files than the directory has", (file) => file.writeUInt16LE(4000, file.length - 12)],
  ])("is refused with %s", (_, change) => {
    expect(report(patched(change)).verdict).toBe("unreadable");
  });

  /** The extra field of Info-ZIP at the last file: before it, or in its entry, which ends the directory. */
  function named(name: string, isBefore: boolean): string {
    const [at, last] = [directoryAt(sealed), "Doc_0/Signs/Signatures.xml"];
    const [field, raw] = [Buffer.alloc(9), Buffer.from(name)];
    field.writeUInt16LE(0x7075, 0);
    field.writeUInt16LE(5 + raw.length, 2);
    field.writeUInt8(1, 4);
    const [more, header] = [field.length + raw.length, headerAt(sealed, last)];
    const place = isBefore ? header + 30 + last.length : sealed.length - END;
    const file = Buffer.concat([sealed.subarray(0, place), field, raw, sealed.subarray(place)]);
    file.writeUInt16LE(more, isBefore ? header + 28 : entryAt(sealed, last) + 30);
    if (isBefore) file.writeUInt32LE(at + more, file.length - 6);
    else file.writeUInt32LE(file.length - END - at, file.length - 10);
    return report(file).verdict;
  }

  it.each([true, false])(
    "may give a name a second time for those who read no Chinese code, but no other (%s)",
    (before) => {
      expect(named("Doc_0/Signs/Signatures.xml", before)).toBe("valid");
      expect(named(page, before)).toBe("unreadable");
    },
  );

  it("is refused with an end of zip64 that leads those who know it to fewer files", () => {
    const plain = (file: Buffer) => {
      file.writeUInt16LE(sealed.readUInt16LE(sealed.length - 12) - 1, file.length - 12);
      file.writeUInt32LE(entryAt(sealed, "Doc_0/Document.xml"), file.length - 6);
    };
    expect(report(patched(plain, wide(sealed))).verdict).toBe("unreadable");
  });

  it("may tell sizes behind the files, as those do that write without going back", () => {
    const streamed = patched((file) => file.writeUInt16LE(0x0808, headerAt(file, "Doc_0/Signs/Signatures.xml") + 6));
    const at = directoryAt(streamed);
    const entry = entryAt(streamed, "Doc_0/Signs/Signatures.xml");
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    streamed.copy(descriptor, 4, entry + 16, entry + 28);
    const file = Buffer.concat([streamed.subarray(0, at), descriptor, streamed.subarray(at)]);
    file.writeUInt32LE(at + 16, file.length - END + 16);
    expect(report(file)).toMatchObject({ verdict: "valid", uncovered: [] });
  });
});
