import { useQuery } from "@tanstack/react-query";
import { api } from "@tz/kernel/web/base";
import { type Metrics, pageSvg, plainMetrics, typeset } from "@tz/typeset";
import { memo, useDeferredValue, useMemo } from "react";
import { type DocumentContent, type PaperFacts, paperOf } from "../../contract/index.ts";
import { useText } from "../text.ts";
import styles from "./page-preview.module.css";
import { usePictures } from "./use-pictures.ts";
import { useShape } from "./use-shape.ts";

interface PagePreviewProps {
  content: DocumentContent;
  facts: PaperFacts;
}

/** The pages as they will be printed, set anew while one types; the PDF has the same lines on the same pages. */
export default function PagePreview({ content, facts }: PagePreviewProps) {
  const text = useText();
  const metrics = useQuery({
    queryKey: ["printMetrics"],
    queryFn: ({ signal }) => api.get<Metrics>("/api/documents/print-metrics", {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const shown = useDeferredValue(content);
  const pictures = usePictures(shown);
  const { unitName, documentNumber, signerName, printedOn } = facts;
  const paper = useMemo(
    () => paperOf(shown, { unitName, documentNumber, signerName, printedOn }),
    [shown, unitName, documentNumber, signerName, printedOn],
  );
  const shape = useShape(paper);
  const pages = useMemo(() => {
    const set = typeset(paper, { metrics: { ...(metrics.data ?? plainMetrics), shape } });
    return Array.from(set, (page, index) => ({ number: index + 1, svg: pageSvg(page, { seals: true, pictures }) }));
  }, [paper, metrics.data, shape, pictures]);
  return (
    <ol className={styles.pages} aria-label={text("pages.title")}>
      {pages.map(({ number, svg }) => (
        <PageImage key={number} svg={svg} label={text("pages.number", { number })} />
      ))}
    </ol>
  );
}

/** Drawn anew only when the page has changed. As an image its type and style stay apart from those of the program. */
const PageImage = memo(function PageImage({ svg, label }: { svg: string; label: string }) {
  return (
    <li>
      <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt={label} width={210} height={297} />
    </li>
  );
});
