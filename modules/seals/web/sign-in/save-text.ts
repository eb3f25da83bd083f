/** Hands a text to the browser as a file. */
export function saveText(text: string, fileName: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/x-pem-file" }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
