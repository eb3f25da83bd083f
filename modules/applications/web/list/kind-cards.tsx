import { useQuery } from "@tanstack/react-query";
import { EmptyState, ErrorState, Skeleton } from "@tz/ui";
import { openFormsQuery } from "../queries.ts";
import { useText } from "../text.ts";
import styles from "./list.module.css";

/** The kinds of application that one can make, each a press away. */
export function KindCards() {
  const text = useText();
  const forms = useQuery(openFormsQuery);
  if (forms.isPending) return <Skeleton lines={4} />;
  if (forms.isError) return <ErrorState error={forms.error} onRetry={() => void forms.refetch()} />;
  if (forms.data.items.length === 0) return <EmptyState title={text("kinds.none")} hint={text("kinds.noneHint")} />;
  return (
    <ul className={styles.kinds}>
      {forms.data.items.map(({ id, title, description, audience }) => (
        <li key={id}>
          <a href={`/applications/new/${id}`}>
            <strong>{title}</strong>
            {description && <span>{description}</span>}
            <small>{text(`audience.${audience}`)}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}
