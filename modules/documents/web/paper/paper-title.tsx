import { useState } from "react";
import styles from "./paper.module.css";
import { TitleLines } from "./title-lines.tsx";

interface PaperTitleProps {
  level: "h2" | "h3";
  title: string;
}

/** A title on the sheet, divided between words; read out and copied, it is one line. */
export function PaperTitle({ level: Heading, title }: PaperTitleProps) {
  const [box, setBox] = useState<HTMLElement | null>(null);
  return (
    <Heading ref={setBox} className={styles.title} aria-label={title}>
      <TitleLines title={title} box={box} />
    </Heading>
  );
}
