import { useKept } from "@tz/kernel/web/access";
import { api, useCommand } from "@tz/kernel/web/base";
import { FaultNote, useConfirmKey } from "@tz/ui";
import { Button, Input, type InputRef, Select } from "antd";
import { useEffect, useRef } from "react";
import { type Block, type CommentView, headingNumbers } from "../../contract/index.ts";
import { documentsKey } from "../queries.ts";
import { useText } from "../text.ts";
import { quoteOf } from "./comment-places.ts";
import { commentsPath } from "./use-comments.ts";

interface CommentFormProps {
  documentId: string;
  blocks: readonly Block[];
  /** The block that the comment is about; null: the whole. */
  about: number | null;
  onAbout: (index: number | null) => void;
}

/** Where one writes a comment, on the whole or on one block. */
export function CommentForm({ documentId, blocks, about, onAbout }: CommentFormProps) {
  const text = useText();
  const [words, setWords, drop] = useKept(`document.${documentId}.comment`, () => "");
  const input = useRef<InputRef>(null);
  const add = useCommand((comment: object, key) => api.post<CommentView>(commentsPath(documentId), comment, key), {
    changes: [documentsKey],
    onDone: () => {
      setWords("");
      drop();
      onAbout(null);
    },
  });
  useEffect(() => {
    if (about === null) return;
    input.current?.focus({ preventScroll: true });
    input.current?.nativeElement?.scrollIntoView({ block: "center" });
  }, [about]);
  const numbers = headingNumbers(blocks);
  const places = blocks.flatMap((block, index) => {
    const quote = quoteOf(block);
    return quote === "" ? [] : [{ value: index, label: `${numbers[index] ?? ""}${quote}` }];
  });
  const quoted = about === null ? undefined : blocks[about];
  const isReady = words.trim() !== "" && !add.isPending;
  const send = () =>
    add.mutate({ text: words, blockIndex: quoted ? about : null, quote: quoted ? quoteOf(quoted) : "" });
  useConfirmKey(() => (isReady ? input.current?.nativeElement : undefined), send);
  return (
    <>
      <Select<number | null>
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        aria-label={text("comment.about")}
        placeholder={text("comment.whole")}
        value={about}
        options={places}
        onChange={(index) => onAbout(index ?? null)}
      />
      <Input.TextArea
        ref={input}
        autoSize={{ minRows: 2 }}
        maxLength={2000}
        aria-label={text("comment.new")}
        placeholder={text("comment.hint")}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <FaultNote error={add.error} />
      <div>
        <Button disabled={!isReady} loading={add.isPending} aria-keyshortcuts="Control+Enter" onClick={send}>
          {text("comment.add")}
        </Button>
      </div>
    </>
  );
}
