import { titleWords } from "@tz/typeset";
import { Fragment, type ReactNode } from "react";
import styles from "./layout.module.css";

interface TitleWordsProps {
  title: string;
  /** How a word is shown that begins at this character; as it is where nothing is said. */
  show?: (word: string, at: number) => ReactNode;
}

/** A title that a narrow screen divides between words, as paper does; read out and copied, it stays one text. */
export function TitleWords({ title, show = (word) => word }: TitleWordsProps) {
  let end = 0;
  return (
    <span className={styles.words}>
      {titleWords(title).map((word) => {
        const at = end;
        end += word.length;
        return (
          <Fragment key={at}>
            {show(word, at)}
            <wbr />
          </Fragment>
        );
      })}
    </span>
  );
}
