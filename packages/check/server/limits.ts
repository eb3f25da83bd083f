/** What a file may ask of the machine. Generous for any official document, small for an attack. */
export const limits = {
  /** Bytes of the file. */
  file: 50 * 1024 * 1024,
  /** Pages that are judged; further ones are named in a notice. */
  pages: 200,
  /** Pieces of text and strokes of one page. */
  marks: 60_000,
  /** The same of all pages together: what is drawn of a report has to fit into a browser. */
  allMarks: 150_000,
  /** Characters of the whole. */
  characters: 2_000_000,
  /** Entries of a package, one part of it and all that is read of it, unpacked. */
  entries: 20_000,
  part: 24 * 1024 * 1024,
  parts: 96 * 1024 * 1024,
  /** Bytes of XML that are read of an OFD, those that many pages name counted each time. */
  read: 256 * 1024 * 1024,
  /** Elements inside each other. */
  depth: 200,
} as const;
