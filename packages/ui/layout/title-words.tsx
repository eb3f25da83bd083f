import { titleWords } from "@tz/typeset";
import { Fragment } from "react";
import styles from "./layout.module.css";

/** A title that a narrow screen divides between words, as paper does; read out and copied, it stays one text. */
export function TitleWords({ title }: { title: string }) {
  let at = 0;
  return (
    <span className={styles.words}>
      {titleWords(title).map((word) => {
        at += word.length;
        return (
          <Fragment key={at}>
            {word}
            <wbr />
          </Fragment>
        );
      })}
    </span>
  );
}
