import { InboxOutlined } from "@ant-design/icons";
import { Button, Progress } from "antd";
import { type DragEvent, useId, useState } from "react";
import { FaultNote } from "../states/fault-note.tsx";
import { useUiText } from "../text/use-ui-text.ts";
import { type FileItem, FileList } from "./file-list.tsx";
import { writeSize } from "./file-size.ts";
import styles from "./forms.module.css";
import { type Upload, useUploads } from "./use-uploads.ts";

interface FileUploadProps {
  value?: readonly FileItem[];
  onChange?: (files: FileItem[]) => void;
  /** Sends one file and answers how it is stored; reports its progress from 0 to 1 and stops when the signal says so. */
  upload: (file: File, progress: (part: number) => void, signal: AbortSignal) => Promise<FileItem>;
  /** File names' endings or media types that the chooser offers, as in `<input accept>`. */
  accept?: string;
  /** Said below the field: what may be sent and how large. */
  hint?: string;
}

const none: readonly FileItem[] = [];

/** A field that holds files: drop them or choose them; each shows its progress, and why it was refused. */
export function FileUpload({ value = none, onChange, upload, accept, hint }: FileUploadProps) {
  const text = useUiText();
  const id = useId();
  const [over, setOver] = useState(false);
  const { uploads, add, drop } = useUploads(upload, (file) => onChange?.([...value, file]));
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <div className={styles.upload}>
      <label
        htmlFor={id}
        className={styles.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <InboxOutlined aria-hidden="true" />
        <span>{text("files.drop")}</span>
        {hint && <small>{hint}</small>}
        <input
          id={id}
          type="file"
          multiple
          accept={accept}
          className="tz-visually-hidden"
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </label>
      {uploads.map((one) => (
        <UploadRow key={one.key} upload={one} onDrop={() => drop(one.key)} />
      ))}
      <FileList
        files={value}
        onRemove={onChange && ((file) => onChange(value.filter(({ id: key }) => key !== file.id)))}
      />
    </div>
  );
}

function UploadRow({ upload, onDrop }: { upload: Upload; onDrop: () => void }) {
  const text = useUiText();
  const { file, part, error } = upload;
  return (
    <div className={styles.running}>
      <span className={styles.fileName}>{file.name}</span>
      <span className={styles.fileSize}>{writeSize(file.size)}</span>
      <Button type="link" size="small" onClick={onDrop}>
        {text(error ? "files.dismiss" : "files.stop")}
      </Button>
      {error ? <FaultNote error={error} /> : <Progress percent={Math.round(part * 100)} size="small" />}
    </div>
  );
}
