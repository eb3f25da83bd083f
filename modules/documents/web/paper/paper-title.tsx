import { useState } from "react";
import styles from "./paper.module.css";
import { useTitleLines } from "./use-title-lines.ts";

interface PaperTitleProps {
  level: "h2" | "h3";
  title: string;
}

/** A title on the sheet, divided between words; read out and copied, it is one line. */
export function PaperTitle({ level: Heading, title }: PaperTitleProps) {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const lines = useTitleLines(title, box);
  return (
    <Heading ref={setBox} className={styles.title} aria-label={title}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <span key={index} className={styles.titleLine}>
          {line}
        </span>
      ))}
    </Heading>
  );
}
