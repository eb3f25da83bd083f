import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

/** The typefaces that GB/T 9704-2012 asks for, and by what file names free or usual fonts of the kind are known. */
const kinds = {
  仿宋: /fang|仿宋|simfang/i,
  小标宋: /xiaobiaosong|小标宋|fzxbs/i,
  黑体: /hei|黑体|noto.?sans.*(cjk|sc)/i,
  楷体: /kai|楷/i,
};
const places = ["/usr/share/fonts", "/usr/local/share/fonts", join(homedir(), ".fonts")];

export interface FontState {
  kind: string;
  found: boolean;
}

/** Which of the typefaces are on this machine; a missing one is said, never silently replaced. */
export async function findFonts(): Promise<FontState[]> {
  const names = (await Promise.all(places.map(filesBelow))).flat();
  return Object.entries(kinds).map(([kind, pattern]) => ({ kind, found: names.some((name) => pattern.test(name)) }));
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  return entries.filter((name) => /\.(ttf|otf|ttc|otc)$/i.test(name));
}
