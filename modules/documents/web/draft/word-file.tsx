import { FileWordOutlined } from "@ant-design/icons";
import { api, useBilingual, useCommand } from "@tz/kernel/web/base";
import { FaultNote } from "@tz/ui";
import { Button } from "antd";
import { useRef } from "react";
import type { WordImport } from "../../contract/index.ts";
import { useText } from "../text.ts";
import styles from "./new-page.module.css";

interface WordFileProps {
  read: WordImport | undefined;
  onRead: (word: WordImport) => void;
  onBegin: (word: WordImport) => void;
  pending: boolean;
}

async function readWord(file: File, key: string): Promise<WordImport> {
  const headers = { "Content-Type": "application/octet-stream" };
  const response = await api.raw("POST", "/api/documents/word", { bytes: file, headers, key });
  return (await response.json()) as WordImport;
}

/** What was read may stand below the window, and is what to look at next. */
const intoSight = (notices: HTMLElement | null) => notices?.scrollIntoView({ block: "nearest" });

/** Reads a Word file and says what of it needs a look before the draft begins. */
export function WordFile({ read, onRead, onBegin, pending }: WordFileProps) {
  const text = useText();
  const bilingual = useBilingual();
  const input = useRef<HTMLInputElement>(null);
  const send = useCommand(readWord, {
    onDone: (word) => (word.notices.length + word.attachmentNames.length === 0 ? onBegin(word) : onRead(word)),
  });
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".docx"
        className="tz-visually-hidden"
        tabIndex={-1}
        aria-label={text("new.wordChoose")}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) send.mutate(file);
          target.value = "";
        }}
      />
      <Button icon={<FileWordOutlined />} loading={send.isPending} onClick={() => input.current?.click()}>
        {text("new.wordChoose")}
      </Button>
      {send.error && (
        <div className={styles.fault}>
          <FaultNote error={send.error} />
        </div>
      )}
      {read && (
        <section ref={intoSight} aria-label={text("new.wordNotices")}>
          <ul className={styles.notices}>
            {read.notices.map((notice) => (
              <li key={notice.zh}>
                {bilingual(notice)}
                {notice.samples.map((sample) => (
                  <div key={sample}>
                    <q>{sample}</q>
                  </div>
                ))}
              </li>
            ))}
            {read.attachmentNames.length > 0 && (
              <li>{text("new.wordAttachments", { names: read.attachmentNames.join(text("comma")) })}</li>
            )}
          </ul>
          <Button type="primary" loading={pending} onClick={() => onBegin(read)}>
            {text("new.wordBegin")}
          </Button>
        </section>
      )}
    </>
  );
}
