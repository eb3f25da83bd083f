import type { Editor } from "@tiptap/core";
import { uploadFile } from "@tz/kernel/web/files";
import { bodyLimits } from "../../contract/index.ts";

/** What a printed page can show. */
export const pictureTypes = "image/png,image/jpeg";

/** Keeps a picture as a file and puts it after the block where the cursor is. */
export async function insertPicture(editor: Editor, file: File): Promise<void> {
  const image = await createImageBitmap(file);
  const scale = Math.min(1, bodyLimits.pixels / Math.max(image.width, image.height));
  const { id } = await uploadFile(file, () => undefined, new AbortController().signal);
  const size = { width: Math.round(image.width * scale), height: Math.round(image.height * scale) };
  const { $from } = editor.state.selection;
  const at = $from.depth === 0 ? $from.pos : $from.after(1);
  editor
    .chain()
    .focus()
    .insertContentAt(at, { type: "picture", attrs: { fileId: id, ...size } })
    .run();
}
