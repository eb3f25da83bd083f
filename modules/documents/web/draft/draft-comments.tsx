import { useState } from "react";
import type { Block, DocumentView } from "../../contract/index.ts";
import { Comments } from "../document/comments.tsx";

interface DraftCommentsProps {
  document: DocumentView;
  blocks: readonly Block[];
  onGo: (index: number) => void;
}

/** The remarks on a draft beside it, while its writer follows them. */
export function DraftComments({ document, blocks, onGo }: DraftCommentsProps) {
  const [about, setAbout] = useState<number | null>(null);
  return <Comments document={document} blocks={blocks} about={about} onAbout={setAbout} onGo={onGo} />;
}
