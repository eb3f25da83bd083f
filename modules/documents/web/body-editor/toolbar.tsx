import { RedoOutlined, TableOutlined, UndoOutlined } from "@ant-design/icons";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useToolbarKeys } from "@tz/ui";
import { Button, Tooltip } from "antd";
import type { ReactNode } from "react";
import { type Key, type Text, useText } from "../text.ts";
import styles from "./body-editor.module.css";
import { headingLevels } from "./numbered-heading.ts";
import { PictureTool } from "./picture-tool.tsx";
import { recogniseHeadings } from "./recognise-headings.ts";

interface Tool {
  key: Key;
  face: ReactNode;
  run: () => void;
  active?: boolean;
  disabled?: boolean;
}

/** How each level looks on its button. */
const faces = { 1: "一、", 2: "（一）", 3: "1.", 4: "（1）" } as const;

function lookAt(editor: Editor) {
  return {
    level: editor.isActive("heading") ? Number(editor.getAttributes("heading").level) : 0,
    runIn: editor.isActive("heading", { runIn: true }),
    inTable: editor.isActive("table"),
    lies: editor.isActive("table", { lies: true }),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
    canMerge: editor.can().mergeCells(),
    canSplit: editor.can().splitCell(),
  };
}
type Look = ReturnType<typeof lookAt>;

function blockTools(editor: Editor, { level, runIn, inTable }: Look): Tool[] {
  const chain = () => editor.chain().focus();
  return [
    {
      key: "tool.paragraph",
      face: "正文",
      active: level === 0 && !inTable,
      disabled: inTable,
      run: () => chain().setNode("paragraph").run(),
    },
    ...headingLevels.map(
      (one): Tool => ({
        key: `tool.heading.${one}`,
        face: faces[one],
        active: level === one,
        disabled: inTable,
        run: () => chain().toggleNode("heading", "paragraph", { level: one }).run(),
      }),
    ),
    {
      key: "tool.runIn",
      face: "接排",
      active: runIn,
      disabled: level === 0,
      run: () => chain().updateAttributes("heading", { runIn: !runIn }).run(),
    },
    {
      key: "tool.recognise",
      face: "识别标题",
      disabled: inTable,
      run: () => {
        const transaction = recogniseHeadings(editor.state);
        if (transaction) editor.view.dispatch(transaction);
        editor.commands.focus();
      },
    },
    {
      key: "tool.table",
      face: <TableOutlined />,
      disabled: inTable,
      run: () => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    },
  ];
}

function historyTools(editor: Editor, { canUndo, canRedo }: Look): Tool[] {
  return [
    { key: "tool.undo", face: <UndoOutlined />, disabled: !canUndo, run: () => editor.chain().focus().undo().run() },
    { key: "tool.redo", face: <RedoOutlined />, disabled: !canRedo, run: () => editor.chain().focus().redo().run() },
  ];
}

function tableTools(editor: Editor, { canMerge, canSplit, lies }: Look, text: Text): Tool[] {
  const tool = (key: Key, run: () => void, disabled = false): Tool => ({ key, face: text(key), run, disabled });
  const chain = () => editor.chain().focus();
  return [
    tool("table.addRow", () => chain().addRowAfter().run()),
    tool("table.deleteRow", () => chain().deleteRow().run()),
    tool("table.addColumn", () => chain().addColumnAfter().run()),
    tool("table.deleteColumn", () => chain().deleteColumn().run()),
    tool("table.merge", () => chain().mergeCells().run(), !canMerge),
    tool("table.split", () => chain().splitCell().run(), !canSplit),
    tool("table.header", () => chain().toggleHeaderRow().run()),
    { ...tool("table.lies", () => chain().updateAttributes("table", { lies: !lies }).run()), active: lies },
    tool("table.delete", () => chain().deleteTable().run()),
  ];
}

/** The tools of the body: levels of headings, tables, undo; those of a table appear when one is in it. */
export function Toolbar({ editor }: { editor: Editor }) {
  const text = useText();
  const look = useEditorState({ editor, selector: ({ editor: current }) => lookAt(current) });
  return (
    <div className={styles.toolbar} data-print="hide">
      <Tools label={text("tool.label")} tools={[...blockTools(editor, look), ...historyTools(editor, look)]}>
        <PictureTool editor={editor} />
      </Tools>
      {look.inTable && <Tools label={text("table.label")} tools={tableTools(editor, look, text)} />}
    </div>
  );
}

/** What a button shows is part of what it is called, for those who speak to their computer. */
const nameOf = (face: ReactNode, words: string) =>
  typeof face === "string" && !words.includes(face) ? `${face} ${words}` : words;

function Tools({ label, tools, children }: { label: string; tools: readonly Tool[]; children?: ReactNode }) {
  const text = useText();
  const keys = useToolbarKeys();
  return (
    <div role="toolbar" aria-label={label} className={styles.tools} {...keys}>
      {tools.map(({ key, face, run, active, disabled }) => (
        <Tooltip key={key} title={text(key)} mouseEnterDelay={0.6}>
          <Button
            type="text"
            size="small"
            aria-label={nameOf(face, text(key))}
            aria-pressed={active ?? false}
            disabled={disabled ?? false}
            onMouseDown={(event) => event.preventDefault()}
            onClick={run}
          >
            {face}
          </Button>
        </Tooltip>
      ))}
      {children}
    </div>
  );
}
