import type { Editor } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { type Ref, useEffect, useEffectEvent, useImperativeHandle } from "react";
import type { Block } from "../../contract/index.ts";
import { useText } from "../text.ts";
import { bodyOf, editorDocument } from "./blocks.ts";
import styles from "./body-editor.module.css";
import { type BlockMarks, MarginMarks, marginMarks } from "./margin-marks.ts";
import { cleanHtml, cleanSlice, isInTable } from "./paste.ts";
import { pastedText } from "./pasted-text.ts";
import { bodyExtensions } from "./schema.ts";
import { Toolbar } from "./toolbar.tsx";

/** What the page around the editor may ask of it. */
export interface BodyEditorHandle {
  /** Puts the cursor into a block and brings it into view. */
  goTo: (block: number) => void;
}

interface BodyEditorProps {
  /** The text to begin with; later changes come only from the person who writes. */
  blocks: readonly Block[];
  onChange: (blocks: Block[]) => void;
  marks: BlockMarks;
  /** Of the text box, and what it is called; the body unless said otherwise. */
  id?: string;
  label?: string;
  ref?: Ref<BodyEditorHandle>;
}

function goTo(editor: Editor, block: number) {
  const { doc } = editor.state;
  const index = Math.min(block, doc.childCount - 1);
  let position = 0;
  for (let before = 0; before < index; before += 1) position += doc.child(before).nodeSize;
  editor
    .chain()
    .focus()
    .setTextSelection(position + 1)
    .run();
  const element = editor.view.nodeDOM(position);
  if (element instanceof HTMLElement) element.scrollIntoView({ block: "center" });
}

/** Where the body is written: what the contract knows of, drawn as on the paper, its headings numbered by themselves. */
export default function BodyEditor({ blocks, onChange, marks, id, label, ref }: BodyEditorProps) {
  const text = useText();
  const changed = useEffectEvent((editor: Editor) => onChange(bodyOf(editor.getJSON())));
  const editor = useEditor({
    extensions: [...bodyExtensions, MarginMarks],
    content: editorDocument(blocks),
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label ?? text("element.body"),
        id: id ?? "element-body",
        spellcheck: "false",
        "data-placeholder": text("editor.placeholder"),
      },
      transformPastedHTML: cleanHtml,
      clipboardTextParser: (pasted, _, __, view) => pastedText(pasted, view.state.schema, isInTable(view.state)),
      transformPasted: (slice, view) => cleanSlice(slice, view.state),
    },
    onUpdate: ({ editor: current }) => changed(current),
  });
  useEffect(() => {
    editor.view.dispatch(editor.state.tr.setMeta(marginMarks, marks).setMeta("addToHistory", false));
  }, [editor, marks]);
  useImperativeHandle(ref, () => ({ goTo: (block) => goTo(editor, block) }), [editor]);
  return (
    <div className={styles.editor}>
      <Toolbar editor={editor} />
      <EditorContent editor={editor} className={styles.text} />
    </div>
  );
}
