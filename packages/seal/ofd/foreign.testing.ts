import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { zip } from "@tz/typeset/zip";
import { sm3 } from "../crypto/hash.ts";
import { plainOfd } from "../documents.testing.ts";
import { signWithSeal } from "../ses/seal.ts";
import { today } from "../testing.ts";
import { readZip } from "../zip/read-zip.ts";
import type { Sealer } from "./seal-ofd.ts";

export type Files = Map<string, Buffer>;

/** How another program seals: what it calls itself, its prefix of names, its digests, and what it leaves out. */
export interface ForeignForm {
  prefix?: string;
  method?: string;
  hash?: string;
  leaves?: (name: string) => boolean;
  /** Signature.xml and the list as they are written. */
  encode?: (xml: string) => Buffer;
  /** What it sealed before, which this seal covers but for the list. */
  from?: ReadonlyMap<string, Buffer>;
}

const NAMESPACE = "http://www.ofdspec.org/2016";
const LIST = "Doc_0/Signs/Signatures.xml";

/** The files of a document with a seal of GB/T 38540 as programs other than ours put it on. */
export function sealedFiles({ seal, certificate, key }: Sealer, form: ForeignForm = {}): Files {
  const { prefix = "ofd:", method = "1.2.156.10197.1.401", hash = "sm3", leaves = () => false } = form;
  const encode = form.encode ?? ((xml: string) => Buffer.from(xml));
  const folders = ["Sign_0", "Sign_1"].slice(0, form.from ? 2 : 1).map((name) => `Doc_0/Signs/${name}`);
  const folder = folders.at(-1)!;
  const files: Files = new Map(form.from ?? readZip(plainOfd).files);
  const entry = files.get("OFD.xml")!.toString();
  const named = entry.replace("</ofd:DocRoot>", `$&<ofd:Signatures>/${LIST}</ofd:Signatures>`);
  if (!form.from) files.set("OFD.xml", Buffer.from(named));
  files.delete(LIST);
  files.set(`${folder}/Seal.esl`, seal);
  const tag = (name: string, attributes: string, body: string) =>
    `<${prefix}${name}${attributes}>${body}</${prefix}${name}>`;
  const space = prefix === "" ? `xmlns="${NAMESPACE}"` : `xmlns:${prefix.slice(0, -1)}="${NAMESPACE}"`;
  const references = [...files]
    .filter(([name]) => !leaves(name))
    .map(([name, content]) => {
      const digest = createHash(hash).update(content).digest("base64");
      return tag("Reference", ` FileRef="/${name}"`, tag("CheckValue", "", digest));
    });
  const info =
    `${tag("Provider", ' ProviderName="Elsewhere"', "")}${tag("SignatureDateTime", "", "2026-03-16 10:00:00")}` +
    tag("References", ` CheckMethod="${method}"`, references.join("")) +
    tag("Seal", "", tag("BaseLoc", "", `/${folder}/Seal.esl`));
  const xml = encode(
    tag("Signature", ` ${space}`, tag("SignedInfo", "", info) + tag("SignedValue", "", `/${folder}/SignedValue.dat`)),
  );
  const use = { seal, at: today, digest: sm3(xml), place: `/${folder}/Signature.xml` };
  files.set(`${folder}/Signature.xml`, xml);
  files.set(`${folder}/SignedValue.dat`, signWithSeal(use, { certificate, key }));
  const listed = folders.map((one, at) => tag("Signature", ` ID="${at + 1}" BaseLoc="/${one}/Signature.xml"`, ""));
  files.set(LIST, encode(tag("Signatures", ` ${space}`, listed.join(""))));
  return files;
}

/** A package as other programs write it: deflated. */
export const packed = (files: ReadonlyMap<string, Buffer>): Buffer =>
  zip(files, (content) => ({ method: 8, bytes: deflateRawSync(content) }));
