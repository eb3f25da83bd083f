import type { RelatedDocument } from "../../contract/index.ts";
import { useText } from "../text.ts";

/** The papers that this one answers, forwards, repeals or revises, and those that do so to it. */
export function Related({ related }: { related: readonly RelatedDocument[] }) {
  const text = useText();
  return (
    <ul>
      {related.map(({ type, direction, documentId, title, documentNumber }) => {
        const name = [documentNumber, title && text("quoted", { title })].filter(Boolean).join(" ");
        return (
          <li key={`${direction} ${type} ${documentId} ${title}`}>
            {text(`related.${direction}.${type}`)} {documentId ? <a href={`/documents/${documentId}`}>{name}</a> : name}
          </li>
        );
      })}
    </ul>
  );
}
