import { Button } from "antd";
import { useRef } from "react";

interface FileButtonProps {
  label: string;
  accept: string;
  onRead: (file: { name: string; content: string }) => void;
}

/** Files of keys and requests are some kilobytes; of a larger one the beginning is enough to refuse it. */
const MOST_BYTES = 64 * 1024;

/** Reads a text file in the browser; it is sent nowhere. */
export function FileButton({ label, accept, onRead }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <span hidden>
        <input
          ref={input}
          type="file"
          accept={accept}
          aria-label={label}
          onChange={async ({ target }) => {
            const [file] = target.files ?? [];
            if (file) onRead({ name: file.name, content: await file.slice(0, MOST_BYTES).text() });
            target.value = "";
          }}
        />
      </span>
      <Button onClick={() => input.current?.click()}>{label}</Button>
    </>
  );
}
