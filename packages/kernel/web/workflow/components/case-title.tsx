import { TitleWords } from "@tz/ui";
import type { ReactNode } from "react";
import type { CaseUrgency } from "../../../contract/workflow/index.ts";
import { UrgencyTag } from "./urgency-tag.tsx";
import styles from "./workbench.module.css";

interface CaseTitleProps {
  title: string;
  urgency: CaseUrgency;
  /** What else must be known of it at a glance. */
  children?: ReactNode;
}

/** A case in a list: how urgent it is, its title. */
export function CaseTitle({ title, urgency, children }: CaseTitleProps) {
  return (
    <span className={styles.title}>
      <UrgencyTag urgency={urgency} />
      <TitleWords title={title} />
      {children}
    </span>
  );
}
