import { text } from "node:stream/consumers";
import { z } from "zod";
import { BackupError, damaged, digestOf, MANIFEST, MANIFEST_HASH, readArchive, sha256 } from "./archive.ts";

const Table = z.object({
  name: z.string().regex(/^[a-z_]+\.[a-z0-9_]+$/),
  columns: z.array(z.string().regex(/^[a-z0-9_]+$/)),
  rows: z.int(),
});
const Sequence = z.object({ name: z.string(), value: z.string().regex(/^\d+$/) });

/** What a backup says of itself. `migrations` is the schema that its tables have. */
export const Manifest = z.object({
  format: z.literal("tongzheng-backup-1"),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(Table),
  sequences: z.array(Sequence),
  files: z.int(),
  entries: z.array(z.object({ name: z.string(), size: z.int(), hash: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

/**
 * Reads the whole archive once and checks every entry against the manifest.
 * @throws BackupError naming the first entry that is missing, surplus or changed
 */
export async function verifyArchive(path: string): Promise<Manifest> {
  const found = new Map<string, string>();
  let [manifestText, manifestHash] = ["", ""];
  try {
    for await (const { name, content } of readArchive(path)) {
      if (name === MANIFEST) manifestText = await text(content);
      else if (name === MANIFEST_HASH) manifestHash = await text(content);
      else found.set(name, await digestOf(content));
    }
  } catch (error) {
    throw error instanceof BackupError ? error : damaged(path, error);
  }
  if (sha256(manifestText) !== manifestHash)
    throw new BackupError({
      zh: `${path} 没有完整的结尾，备份被截断或改动，请换用另一份备份。`,
      en: `${path} has no sound end: it was cut off or changed. Take another copy.`,
    });
  const manifest = parseManifest(path, manifestText);
  for (const { name, hash } of manifest.entries) {
    if (found.get(name) !== hash)
      throw new BackupError({
        zh: `${path} 中的 ${name} 缺失或被改动，请换用另一份备份。`,
        en: `${path}: ${name} is missing or was changed. Take another copy.`,
      });
    found.delete(name);
  }
  const [surplus] = found.keys();
  if (surplus !== undefined)
    throw new BackupError({
      zh: `${path} 中的 ${surplus} 不属于这份备份，请换用另一份备份。`,
      en: `${path}: ${surplus} does not belong to this backup.`,
    });
  return manifest;
}

function parseManifest(path: string, content: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(content));
  } catch (cause) {
    throw new BackupError(
      {
        zh: `${path} 不是本程序能读取的备份文件，请核对文件名。`,
        en: `${path} is not a backup that this program can read.`,
      },
      { cause },
    );
  }
}
