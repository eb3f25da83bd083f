import type { Editor } from "@tiptap/core";
import { uploadFile } from "@tz/kernel/web/files";
import { bodyLimits } from "../../contract/index.ts";

/** What a printed page can show. */
export const pictureTypes = "image/png,image/jpeg";

/** What a sheet shows sharply: its type area at 500 dots an inch is 3,100 by 4,400 pixels. Larger pictures are not printed by the server. */
const MOST_PIXELS = 12_000_000;
const MOST_BYTES = 10 * 1024 * 1024;

/**
 * Keeps a picture as a file and puts it after the block where the cursor is; one that is larger than a sheet can show is redrawn.
 * @throws DOMException what cannot be read as a picture or be redrawn
 */
export async function insertPicture(editor: Editor, file: File): Promise<void> {
  const image = await createImageBitmap(file);
  const isLarge = image.width * image.height > MOST_PIXELS || file.size > MOST_BYTES;
  const printable = isLarge ? await redraw(image, file.name) : { file, width: image.width, height: image.height };
  const scale = Math.min(1, bodyLimits.pixels / Math.max(printable.width, printable.height));
  const { id } = await uploadFile(printable.file, () => undefined, new AbortController().signal);
  const size = { width: Math.round(printable.width * scale), height: Math.round(printable.height * scale) };
  const { $from } = editor.state.selection;
  const at = $from.depth === 0 ? $from.pos : $from.after(1);
  editor
    .chain()
    .focus()
    .insertContentAt(at, { type: "picture", attrs: { fileId: id, ...size } })
    .run();
}

/** The same picture as a JPEG, on white as on paper, with no more pixels than a sheet shows. */
async function redraw(image: ImageBitmap, name: string) {
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (image.width * image.height)));
  const [width, height] = [Math.floor(image.width * scale) || 1, Math.floor(image.height * scale) || 1];
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext("2d")!;
  pen.fillStyle = "white";
  pen.fillRect(0, 0, width, height);
  pen.drawImage(image, 0, 0, width, height);
  const type = "image/jpeg";
  const drawn = await canvas.convertToBlob({ type, quality: 0.92 });
  return { file: new File([drawn], name.replace(/\.[^.]*$/, ".jpg"), { type }), width, height };
}
