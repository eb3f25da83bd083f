/** As fine as a signature is traced, and not finer. */
const MOST_POINTS = 800;

/**
 * A picture of any kind that the browser reads, as a small PNG on white, in Base64.
 * @throws DOMException for what is no picture
 */
export async function pictureAsPng(file: Blob): Promise<string> {
  const image = await createImageBitmap(file);
  const scale = Math.min(1, MOST_POINTS / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const sheet = canvas.getContext("2d");
  if (sheet) {
    sheet.fillStyle = "#fff";
    sheet.fillRect(0, 0, canvas.width, canvas.height);
    sheet.drawImage(image, 0, 0, canvas.width, canvas.height);
  }
  return canvas.toDataURL("image/png").replace(/^data:[^,]*,/, "");
}
