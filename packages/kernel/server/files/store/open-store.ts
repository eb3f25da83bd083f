import { join } from "node:path";
import type { Config, Services } from "../../base/index.ts";
import type { ContentStore } from "./content-store.ts";
import { folderStore } from "./folder-store.ts";
import { s3Store } from "./s3-store.ts";

const stores = new WeakMap<Config, ContentStore>();

/** The folder of this server's files: contents, unless an S3 service keeps them, and uploads that are being looked at. */
export const filesFolder = (config: Config) => join(config.dataFolder, "files");

/** The store that the settings name. */
export function contentStore({ config }: Pick<Services, "config">): ContentStore {
  const known = stores.get(config);
  if (known) return known;
  const store = config.s3Url ? s3Store(config.s3Url) : folderStore(filesFolder(config));
  stores.set(config, store);
  return store;
}
