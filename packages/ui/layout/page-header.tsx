import { ArrowLeftOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { useUiText } from "../text/use-ui-text.ts";
import styles from "./layout.module.css";
import { TitleWords } from "./title-words.tsx";
import { useDocumentTitle } from "./use-document-title.ts";

interface PageHeaderProps {
  title: string;
  /** Small facts beneath the title: number, state, unit. */
  facts?: ReactNode;
  /** Where “back” leads; none on pages of the menu. */
  back?: string;
  /** At most one primary action, then the others. */
  actions?: ReactNode;
}

/** The head of every page: its one h1, which is also the title of the browser's tab. */
export function PageHeader({ title, facts, back, actions }: PageHeaderProps) {
  const text = useUiText();
  useDocumentTitle(title);
  return (
    <header className={styles.header}>
      {back && (
        <a className={styles.back} href={back} aria-label={text("back")} data-print="hide">
          <ArrowLeftOutlined />
        </a>
      )}
      <div className={styles.heading}>
        <h1 tabIndex={-1}>
          <TitleWords title={title} />
        </h1>
        {facts && <div className={styles.facts}>{facts}</div>}
      </div>
      {actions && (
        <div className={styles.actions} data-print="hide">
          {actions}
        </div>
      )}
    </header>
  );
}
