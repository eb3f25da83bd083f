import { type FileItem, FileUpload } from "@tz/ui";
import { useText } from "./text.ts";
import { uploadFile } from "./upload-file.ts";

interface FileFieldProps {
  value?: readonly FileItem[];
  onChange?: (files: FileItem[]) => void;
  accept?: string;
}

/** `FileUpload` over the store of files; a form field of `FileItem[]`. */
export function FileField(field: FileFieldProps) {
  const text = useText();
  return <FileUpload upload={uploadFile} hint={text("field.hint")} {...field} />;
}
