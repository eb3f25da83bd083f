import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
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
  const digestHolds = createHash("sm3").update(bytes).digest("hex") === sm3;
  return { isThere: true, size: bytes.length, digestHolds, opens: await opens(media_type, bytes) };
}

async function opens(mediaType: string, bytes: Uint8Array): Promise<boolean | null> {
  if (mediaType === "application/pdf") return (await countPdfPages(bytes)) !== null;
  if (mediaType === "application/ofd") return hasOfdRoot(bytes);
  return null;
}

/** GB/T 33190-2016: a package whose entrance is OFD.xml. */
function hasOfdRoot(bytes: Uint8Array): boolean {
  try {
    const files = unzipSync(bytes, { filter: ({ name, originalSize }) => name === "OFD.xml" && originalSize < MOST });
    return files["OFD.xml"] !== undefined;
  } catch {
    return false;
  }
}
