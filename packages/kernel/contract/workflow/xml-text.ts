const declaration = /^(<\?xml\s[^>]*?encoding\s*=\s*)(["'])([\w.:-]+)\2/;

/**
 * The text of an XML file, whatever encoding it says that it has or its first bytes show (XML 1.0, appendix F); the text then says
 * UTF-8, in which it goes on. Undefined where the bytes are not what the file says.
 */
export function xmlText(bytes: Uint8Array): string | undefined {
  try {
    const named = encodingOf(bytes);
    // A BOM is no part of what an XML file says.
    const text = new TextDecoder(named, { fatal: true }).decode(bytes);
    return named === "utf-8" ? text : text.replace(declaration, "$1$2UTF-8$2");
  } catch {
    return undefined; // bytes that are no such text, or an encoding that nobody knows
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const said = declaration.exec(head.replace(/^\u00ef\u00bb\u00bf/, ""))?.[3]?.toLowerCase() ?? "utf-8";
  // Programs write "UTF-16" in front of text that somebody has saved as UTF-8 since; its bytes would not begin so.
  return said.startsWith("utf-16") ? "utf-8" : said;
}
