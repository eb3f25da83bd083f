import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCertificate } from "../x509/certificate.ts";
import { readZip } from "../zip/read-zip.ts";
import { storedZip } from "../zip/write-zip.ts";
import { verifyOfd } from "./verify-ofd.ts";

const read = (name: string) => readFileSync(new URL(`./ofdrw/${name}`, import.meta.url));
const trust = { roots: ["root.der", "our-root.der"].map((name) => readCertificate(read(name))) };
const now = new Date("2026-11-23T00:00:00Z");
const check = (file: Buffer) => verifyOfd(file, trust, now);

const finance = { state: "valid", name: "清安市财政局公章", signer: "清安市财政局" };
const education = { state: "valid", name: "清安市教育局公章", signer: "清安市教育局" };
const city = { state: "valid", name: "清安市人民政府公章", signer: "清安市人民政府" };

describe("what OFDRW sealed", () => {
  it.each([
    ["v4", "valid", [{ ...finance, format: "SES v4", pages: [1, 2] }]],
    ["v1", "valid", [{ ...finance, format: "SES v1", pages: [1] }]],
    ["v5", "valid", [{ ...finance, format: "SES v5", pages: [1] }]],
    ["two", "valid", [finance, education]],
    ["locked", "valid", [finance, education]],
    ["signed", "valid", [{ ...finance, name: "清安市财政局", format: "CMS" }]],
    ["other-hand", "changed", [{ ...finance, state: "holderNotAllowed", signer: "清安市教育局" }]],
    ["after-ours", "valid", [city, finance]],
  ])("is judged rightly: %s.ofd", (name, verdict, signatures) => {
    expect(check(read(`${name}.ofd`))).toMatchObject({ verdict, signatures, uncovered: [] });
  });

  it.each(["v4", "v1", "v5", "two", "locked", "signed", "after-ours"])(
    "is not believed any more once a file in it has another byte: %s.ofd",
    (name) => {
      const { files } = readZip(read(`${name}.ofd`));
      const covered = [...files.keys()].filter((path) => !path.endsWith("/Signatures.xml"));
      for (const path of covered) {
        const bytes = Buffer.from(files.get(path)!);
        const middle = bytes.length >> 1;
        bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
        expect(["changed", "unreadable"], path).toContain(check(storedZip(new Map([...files, [path, bytes]]))).verdict);
      }
    },
  );

  it("is refused where a seal was added behind one that covers the list of seals, and so allows no more", () => {
    const files = new Map(readZip(read("locked.ofd")).files);
    const list = "Doc_0/Signs/Signatures.xml";
    const [, last = ""] = /(<ofd:Signature ID="s005"[^>]*>)/.exec(files.get(list)!.toString()) ?? [];
    const third = last.replace("Sign_1", "Sign_9");
    files.set(list, Buffer.from(files.get(list)!.toString().replace(last, `${last}${third}`)));
    for (const [name, content] of [...files])
      if (name.includes("/Sign_0/")) files.set(name.replace("/Sign_0/", "/Sign_9/"), content);
    expect(third).not.toBe("");
    expect(check(storedZip(files))).toMatchObject({
      verdict: "changed",
      signatures: [{ state: "valid" }, { state: "changed", changed: [list] }, expect.any(Object)],
    });
  });

  it("says at which moment it was sealed, in China's time where it names none", () => {
    const moments = ["v4", "v1", "signed"].map((name) => check(read(`${name}.ofd`)).signatures[0]?.at?.slice(0, 13));
    expect(moments).toEqual(Array(3).fill("2026-11-22T16"));
  });
});
