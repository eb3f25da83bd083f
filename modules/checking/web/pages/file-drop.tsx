import { FileSearchOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type DragEvent, useRef, useState } from "react";
import { useText } from "../text.ts";
import styles from "./file-drop.module.css";

interface FileDropProps {
  onFile: (file: File) => void;
  pending: boolean;
  /** Of the file that is being checked. */
  name: string;
  /** Whether one was checked already. */
  again: boolean;
}

/** Where a file is dropped or chosen. */
export function FileDrop({ onFile, pending, name, again }: FileDropProps) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !pending) onFile(file);
  };
  return (
    <section
      className={styles.drop}
      data-over={over}
      data-print="hide"
      aria-label={text("file.choose")}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        accept=".docx,.pdf,.ofd"
        className="tz-visually-hidden"
        tabIndex={-1}
        aria-label={text("file.choose")}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
          target.value = "";
        }}
      />
      {!again && <p>{text("file.drop")}</p>}
      <Button
        type={again ? "default" : "primary"}
        icon={<FileSearchOutlined />}
        loading={pending}
        onClick={() => input.current?.click()}
      >
        {text(again ? "file.another" : "file.choose")}
      </Button>
      <p className={styles.hint} role="status">
        {pending ? text("file.reading", { name }) : text("file.limit")}
      </p>
    </section>
  );
}
