import { InboxOutlined } from "@ant-design/icons";
import { Spin } from "antd";
import { useId, useState } from "react";
import { useText } from "../text.ts";
import styles from "./many.module.css";

interface DropFilesProps {
  pending: boolean;
  onFiles: (files: File[]) => void;
}

/** Takes files that are dropped here or chosen. */
export function DropFiles({ pending, onFiles }: DropFilesProps) {
  const text = useText();
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <Spin spinning={pending}>
      <label
        htmlFor={id}
        className={styles.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          onFiles([...event.dataTransfer.files]);
        }}
      >
        <InboxOutlined aria-hidden="true" />
        <span>{text("many.drop")}</span>
        <small>{text("many.dropHint")}</small>
        <input
          id={id}
          type="file"
          multiple
          accept=".bpmn,.bpmn2,.xml"
          className="tz-visually-hidden"
          onChange={({ target }) => {
            onFiles([...(target.files ?? [])]);
            target.value = "";
          }}
        />
      </label>
    </Spin>
  );
}
