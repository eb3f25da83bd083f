import type { Config } from "@tz/kernel/server/base";
import { type FaceState, openFonts } from "@tz/typeset/server";

/** What people call the typefaces that GB/T 9704-2012 asks for. */
const kinds: Record<FaceState["face"], string> = {
  body: "仿宋",
  mark: "小标宋",
  black: "黑体",
  script: "楷体",
  song: "宋体",
};

export interface FontState {
  kind: string;
  found: boolean;
  /** What draws it: the typeface itself, or the one that stands in. */
  family: string | null;
}

/** Which of the typefaces this process found when it first looked; a missing one is said, never silently replaced. */
export async function findFonts({ fontFolders }: Config): Promise<FontState[]> {
  const fonts = await openFonts(fontFolders);
  return fonts.states().map(({ face, found, family = null }) => ({ kind: kinds[face], found, family }));
}
