import { UploadOutlined } from "@ant-design/icons";
import { type QueryKey, useMutation } from "@tanstack/react-query";
import { ConfirmSentence, FaultNote, StatusTag } from "@tz/ui";
import { Button, Drawer, Form, Input } from "antd";
import { useRef, useState } from "react";
import type { z } from "zod";
import type { CalendarView, HolidaysRead } from "../../../../contract/calendar/index.ts";
import { sheetMediaType } from "../../../../contract/people/index.ts";
import { api, useCommand } from "../../../base/index.ts";
import styles from "../../shared/shared.module.css";
import { useText } from "../text.ts";

type Read = z.output<typeof HolidaysRead>;

interface HolidaysDrawerProps {
  calendar: CalendarView;
  year: number;
  changes: readonly QueryKey[];
  onClose: () => void;
}

/** Reads a year's holidays from the pasted notice or a sheet, shows what was understood, then enters it. */
export function HolidaysDrawer({ calendar, year, changes, onClose }: HolidaysDrawerProps) {
  const text = useText();
  const [notice, setNotice] = useState("");
  const preview = useMutation({
    mutationFn: (words: string) => api.post<Read>("/api/holidays/preview", { year, text: words }),
  });
  const bring = useCommand(
    (words: string, key) => api.post(`/api/calendars/${calendar.id}/import`, { year, text: words }, key),
    { changes, onDone: onClose },
  );
  const write = (words: string) => {
    setNotice(words);
    preview.reset();
  };
  const read = preview.data;
  return (
    <Drawer open size={640} title={text("holidays.of", { year })} onClose={onClose}>
      <Form layout="vertical">
        <Form.Item label={text("holidays.notice")} htmlFor="holidays-notice" extra={text("holidays.noticeHint")}>
          <Input.TextArea
            id="holidays-notice"
            autoFocus
            autoSize={{ minRows: 6, maxRows: 16 }}
            maxLength={20_000}
            value={notice}
            onChange={({ target }) => write(target.value)}
          />
        </Form.Item>
        <div className={styles.buttons}>
          <Button
            type={read ? "default" : "primary"}
            disabled={notice.trim() === ""}
            loading={preview.isPending}
            onClick={() => preview.mutate(notice)}
          >
            {text("holidays.preview")}
          </Button>
          <SheetButton onText={write} />
        </div>
      </Form>
      <FaultNote error={preview.error} />
      {read && <ReadDays read={read} />}
      {read && read.faults.length === 0 && (
        <ConfirmSentence
          sentence={text("holidays.sentence", { year, count: read.days.length, name: calendar.name })}
          confirm={text("holidays.import")}
          pending={bring.isPending}
          error={bring.error}
          onConfirm={() => bring.mutate(notice)}
          onCancel={onClose}
        />
      )}
    </Drawer>
  );
}

function SheetButton({ onText }: { onText: (words: string) => void }) {
  const text = useText();
  const picker = useRef<HTMLInputElement>(null);
  const sheet = useMutation({
    mutationFn: async (file: File) => {
      const headers = { "Content-Type": sheetMediaType };
      const answer = await api.raw("POST", "/api/holidays/sheet", { bytes: file, headers });
      return ((await answer.json()) as { text: string }).text;
    },
    onSuccess: onText,
  });
  return (
    <>
      <Button icon={<UploadOutlined />} loading={sheet.isPending} onClick={() => picker.current?.click()}>
        {text("holidays.sheet")}
      </Button>
      <input
        ref={picker}
        // Within a form, the design system shows file inputs in spite of `hidden`.
        style={{ display: "none" }}
        type="file"
        accept=".xlsx"
        aria-label={text("holidays.sheet")}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) sheet.mutate(file);
          target.value = "";
        }}
      />
      <FaultNote error={sheet.error} />
    </>
  );
}

function ReadDays({ read: { days, faults } }: { read: Read }) {
  const text = useText();
  return (
    <section aria-live="polite" aria-label={text("holidays.found")}>
      {faults.length > 0 && (
        <ul role="alert">
          {faults.map(({ line, code, message }) => (
            <li key={`${line} ${code} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      <table className={styles.table} aria-label={text("holidays.found")}>
        <tbody>
          {days.map(({ day, working, name }) => (
            <tr key={day}>
              <td>{day}</td>
              <td>
                <StatusTag tone={working ? "active" : "good"}>{text(working ? "days.work" : "days.rest")}</StatusTag>
              </td>
              <td>{name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
