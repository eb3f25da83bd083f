import { DueText, EmptyState, KeysetList, type KeysetRows } from "@tz/ui";
import type { OpenWork } from "../../../contract/workflow/index.ts";
import { useBilingual, useKeyset } from "../../base/index.ts";
import { tasksKey } from "../tasks.ts";
import { useText } from "../text.ts";

interface OpenWorkListProps {
  personId: string;
  /** Only what came to this post. */
  postId?: string | undefined;
  /** Whom one has chosen to go on with it. */
  successorId?: string | undefined;
}

/** What somebody still has before they leave or change posts, and to whom each would go. */
export function OpenWorkList({ personId, postId, successorId }: OpenWorkListProps) {
  const text = useText();
  const bilingual = useBilingual();
  const list: KeysetRows<OpenWork> = useKeyset<OpenWork>({
    key: [...tasksKey, "ofPerson", personId],
    path: `/api/people/${personId}/open-tasks`,
    query: { postId, successorId },
  });
  return (
    <KeysetList
      label={text("openWork.title")}
      list={list}
      rowKey={({ taskId }) => taskId}
      columns={[
        {
          key: "what",
          title: text("task.kind"),
          card: "title",
          render: ({ kindName, title, unit }) => `${bilingual(kindName)} ${title ?? unit}`,
        },
        { key: "step", title: text("task.step"), card: "facts", render: ({ step }) => step },
        {
          key: "due",
          title: text("task.due"),
          card: "top",
          render: ({ dueAt }) => <DueText value={dueAt} />,
        },
        {
          key: "to",
          title: text("openWork.to"),
          card: "facts",
          render: ({ to, by }) => text(`openWork.by.${by}`, { name: to ?? "" }),
        },
      ]}
      empty={<EmptyState title={text("openWork.none")} />}
    />
  );
}
