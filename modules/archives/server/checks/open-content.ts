import { createHash } from "node:crypto";
import { unzip } from "@tz/thread";
import { countPdfPages } from "../archiving/pdf-pages.ts";

/** What came of opening the bytes of one part. */
export interface Opened {
  /** The bytes are there. */
  isThere: boolean;
  size: number;
  digestHolds: boolean;
  /** False where the content is damaged or locked; null for formats that this program does not open. */
  opens: boolean | null;
}

/** Most bytes of an OFD's directory entry that is unpacked to see that it opens. */
const MOST = 1024 * 1024;

/** Opens a part as its format says, and compares digest and size with what was written down when it was archived. */
export async function openContent(
  { sm3, media_type }: { sm3: string; media_type: string },
  bytes: Uint8Array | undefined,
): Promise<Opened> {
  if (!bytes) return { isThere: false, size: 0, digestHolds: false, opens: false };
  const digest = createHash("sm3").update(bytes).digest("hex");
  const opens = await opensOnce(`${media_type} ${digest}`, () => tryOpen(media_type, bytes));
  return { isThere: true, size: bytes.length, digestHolds: digest === sm3, opens };
}

/** Contents that opened, by format and by the digest of the bytes just read: all receivers of a paper keep the same ones. */
const opened = new Set<string>();
const REMEMBERED = 256;

/** What did not open is tried again: the thread may have had too little time. */
async function opensOnce(key: string, open: () => Promise<boolean | null>): Promise<boolean | null> {
  if (opened.has(key)) return true;
  const opens = await open();
  if (opens) opened.add(key);
  const [oldest] = opened;
  if (opened.size > REMEMBERED && oldest !== undefined) opened.delete(oldest);
  return opens;
}

async function tryOpen(mediaType: string, bytes: Uint8Array): Promise<boolean | null> {
  if (mediaType === "application/pdf") return (await countPdfPages(bytes)) !== null;
  if (mediaType === "application/ofd") return hasOfdRoot(bytes);
  return null;
}

/** GB/T 33190-2016: a package whose entrance is OFD.xml. */
function hasOfdRoot(bytes: Uint8Array): boolean {
  try {
    return unzip(bytes, ({ name, size }) => name === "OFD.xml" && size < MOST).has("OFD.xml");
  } catch {
    return false;
  }
}
