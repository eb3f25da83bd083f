import { AppError } from "@tz/kernel/server/base";
import { signatureIsGenuine } from "@tz/kernel/server/delivery";
import { type Trust, verifyText } from "@tz/seal";
import { child, textOf } from "./parse-xml.ts";
import { PLATFORM_ALGORITHM } from "./sign-platform.ts";
import { signedText } from "./write-eep.ts";
import type { Element } from "./xml.ts";

/** How algorithms of SM2 with SM3 begin, with a certificate or the platform's key. */
const SM2 = /1\.2\.156\.10197\.1\.501\b/;

/**
 * Verifies the signature of one EEP: by the certificate that it brings, or the platform's key.
 * @throws AppError archives.package_changed where a signature of a known kind does not hold
 */
export function verifyEep(text: string, root: Element, name: string, trust: Trust): "genuine" | "unknown" | null {
  const block = child(root, "电子签名块");
  const algorithm = block ? textOf(block, "签名算法标识") : "";
  if (!block || !SM2.test(algorithm)) return null;
  const signed = signedText(signedElement(text));
  const [certificate, signature] = [textOf(block, "证书"), textOf(block, "签名结果")];
  const changed = new AppError("archives.package_changed", { name });
  if (algorithm === PLATFORM_ALGORITHM) {
    if (!signatureIsGenuine(signed, { publicKey: certificate, signature })) throw changed;
    return "genuine";
  }
  // Of the two times that a package says, the one that is signed.
  const said = new Date(textOf(child(root, "被签名对象") ?? root, "封装包创建时间"));
  const at = Number.isNaN(said.getTime()) ? new Date(0) : said;
  const proof = { certificate: Buffer.from(certificate, "base64"), signature: Buffer.from(signature, "base64") };
  const { state } = verifyText(signed, proof, trust, at, at);
  if (state === "signatureWrong" || state === "unreadable") throw changed;
  return state === "valid" ? "genuine" : "unknown";
}

/** What is signed, to the byte. */
function signedElement(text: string): string {
  const [start, end] = [text.indexOf("<被签名对象"), text.lastIndexOf("</被签名对象>")];
  return start < 0 || end < start ? "" : text.slice(start, end + "</被签名对象>".length);
}
