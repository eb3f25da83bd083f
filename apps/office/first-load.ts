import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}
type Manifest = Record<string, Chunk>;

/** The most script that the workbench may cost on its first load. */
export const budget = 350_000; // bytes, gzipped

const fetchedAtOnce = [
  /^index\.html$/,
  /\/workflow\/pages\/workbench\.tsx$/,
  /(^|\/(ui|base|workflow|notify)\/)messages\/zh\.ts$/,
  /antd\/es\/locale\/zh_CN\.js$/,
  /dayjs\/locale\/zh-cn\.js$/,
];

function closure(manifest: Manifest, key: string, seen: Set<string>) {
  if (seen.has(key)) return;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) closure(manifest, next, seen);
}

/** The scripts of a build that the workbench needs before it can be used in Chinese, with their gzipped bytes. */
export function firstLoad(dist: string) {
  const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8")) as Manifest;
  const needed = new Set<string>();
  for (const pattern of fetchedAtOnce) {
    const keys = Object.keys(manifest).filter((key) => pattern.test(key));
    if (keys.length === 0)
      throw new Error(`nothing in the build matches ${pattern}: the list of what is fetched is out of date`);
    for (const key of keys) closure(manifest, key, needed);
  }
  const files = new Set([...needed].map((key) => manifest[key]!.file).filter((file) => file.endsWith(".js")));
  const scripts = [...files].map((file) => ({ file, bytes: gzipSync(readFileSync(join(dist, file))).length }));
  return { scripts, bytes: scripts.reduce((sum, script) => sum + script.bytes, 0) };
}
