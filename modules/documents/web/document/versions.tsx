import { useQuery } from "@tanstack/react-query";
import { api, useKeyset } from "@tz/kernel/web/base";
import { DateText, EmptyState, ErrorState, Skeleton, StatusTag } from "@tz/ui";
import { Button, Drawer } from "antd";
import { useState } from "react";
import type { z } from "zod";
import type { VersionDifferences, VersionView } from "../../contract/index.ts";
import { documentsKey } from "../queries.ts";
import { useText } from "../text.ts";
import { stateTones } from "../tones.ts";
import { Changed } from "./changed.tsx";
import styles from "./versions.module.css";

/** Who left which text behind at which step, and what they changed in it. */
export function Versions({ documentId }: { documentId: string }) {
  const text = useText();
  const [number, setNumber] = useState<number>();
  const list = useKeyset<VersionView>({
    key: [...documentsKey, documentId, "versions"],
    path: `/api/documents/${documentId}/versions`,
  });
  if (list.status === "pending") return <Skeleton lines={3} />;
  if (list.status === "error") return <ErrorState error={list.error} onRetry={list.retry} />;
  return (
    <>
      <ol className={styles.list}>
        {list.rows.map((version) => (
          <li key={version.number}>
            <strong>{text("version.number", { number: version.number })}</strong>
            <StatusTag tone={stateTones[version.step]}>{text(`state.${version.step}`)}</StatusTag>
            <span>
              {version.personName} {version.postTitle}
            </span>
            <DateText value={version.updatedAt} form="minute" />
            {version.number > 1 ? (
              <Button size="small" type="link" onClick={() => setNumber(version.number)}>
                {text("version.compare")}
              </Button>
            ) : (
              <span className={styles.label}>{text("version.first")}</span>
            )}
          </li>
        ))}
      </ol>
      {list.hasMore && (
        <Button type="link" onClick={list.loadMore} loading={list.loadingMore}>
          {text("version.older")}
        </Button>
      )}
      <Drawer
        open={number !== undefined}
        onClose={() => setNumber(undefined)}
        size="large"
        title={text("version.compareTitle", { number: number ?? 0 })}
      >
        {number !== undefined && <Differences documentId={documentId} number={number} />}
      </Drawer>
    </>
  );
}

/** What is counted of a version's changes; what there is none of is not spoken of. */
const counted = ["elements", "added", "removed", "changed"] as const;

function Differences({ documentId, number }: { documentId: string; number: number }) {
  const text = useText();
  const differences = useQuery({
    queryKey: [...documentsKey, documentId, "differences", number],
    queryFn: ({ signal }) =>
      api.get<z.output<typeof VersionDifferences>>(
        `/api/documents/${documentId}/versions/${number}/differences`,
        {},
        signal,
      ),
  });
  if (differences.isPending) return <Skeleton kind="text" lines={6} />;
  if (differences.isError) return <ErrorState error={differences.error} onRetry={() => void differences.refetch()} />;
  const { elements, blocks, counts, to } = differences.data;
  const changed = blocks.flatMap((block) => (block.kind === "same" ? [] : [{ ...block, kind: block.kind }]));
  if (elements.length + changed.length === 0) return <EmptyState title={text("version.same")} />;
  return (
    <>
      <p>
        {text("version.by", { name: to.personName, step: text(`state.${to.step}`) })}{" "}
        <DateText value={to.updatedAt} form="minute" />
      </p>
      <p className={styles.label}>
        {counted
          .filter((what) => counts[what] > 0)
          .map((what) => text(`version.count.${what}`, { count: counts[what] }))
          .join(text("comma"))}
      </p>
      <ol className={styles.blocks}>
        {elements.map(({ element, parts }) => (
          <li key={element}>
            <p className={styles.label}>{text(`element.${element}`)}</p>
            <Changed parts={parts} />
          </li>
        ))}
        {changed.map(({ before, after, kind, type, number: heading, parts }) => (
          <li key={`${before} ${after}`}>
            <p className={styles.label}>
              {text(`change.${kind}`)} {text(`block.${type}`)} {heading}
            </p>
            <Changed parts={parts} />
          </li>
        ))}
      </ol>
    </>
  );
}
