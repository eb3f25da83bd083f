import { DeleteOutlined, DownloadOutlined, PaperClipOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useUiText } from "../text/use-ui-text.ts";
import { writeSize } from "./file-size.ts";
import styles from "./forms.module.css";

/** A stored file as lists know it. */
export interface FileItem {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  /** Where it opens in the browser; where none, the name is plain text. */
  href?: string | undefined;
  /** Where it is saved from. */
  downloadHref?: string | undefined;
}

interface FileListProps {
  files: readonly FileItem[];
  onRemove?: ((file: FileItem) => void) | undefined;
}

/** Files in their order, each with its size, to open, to save, to take away. */
export function FileList({ files, onRemove }: FileListProps) {
  const text = useUiText();
  return (
    <ul className={styles.files}>
      {files.map((file) => (
        <li key={file.id}>
          <PaperClipOutlined aria-hidden="true" />
          <span className={styles.fileName}>
            {file.href ? (
              <a href={file.href} target="_blank" rel="noreferrer">
                {file.name}
              </a>
            ) : (
              file.name
            )}
          </span>
          <span className={styles.fileSize}>{writeSize(file.size)}</span>
          {file.downloadHref && (
            <Button
              type="text"
              size="small"
              icon={<DownloadOutlined />}
              href={file.downloadHref}
              download={file.name}
              aria-label={text("files.save", { name: file.name })}
            />
          )}
          {onRemove && (
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              onClick={() => onRemove(file)}
              aria-label={text("files.remove", { name: file.name })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
