import type { FileItem } from "@tz/ui";
import type { FileView } from "../../contract/files/index.ts";

type Shown = Pick<FileView, "id" | "name" | "size"> & { preview?: FileView["preview"] };

/** A stored file for `FileList`: opens where it can be shown, is saved in any case. */
export function fileItem({ id, name, size, preview }: Shown): FileItem {
  return {
    id,
    name,
    size,
    href: preview ? `/api/files/${id}/preview` : undefined,
    downloadHref: `/api/files/${id}`,
  };
}
