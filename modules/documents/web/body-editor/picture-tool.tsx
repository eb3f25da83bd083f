import { PictureOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import type { Editor } from "@tiptap/core";
import { FaultNote } from "@tz/ui";
import { Alert, Button, Tooltip } from "antd";
import { useRef } from "react";
import { useText } from "../text.ts";
import { insertPicture, pictureTypes } from "./insert-picture.ts";

/** Chooses a picture and puts it into the text. */
export function PictureTool({ editor }: { editor: Editor }) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const insert = useMutation({ mutationFn: (file: File) => insertPicture(editor, file) });
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={pictureTypes}
        className="tz-visually-hidden"
        tabIndex={-1}
        aria-label={text("tool.picture")}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) insert.mutate(file);
          target.value = "";
        }}
      />
      <Tooltip title={text("tool.picture")} mouseEnterDelay={0.6}>
        <Button
          type="text"
          size="small"
          icon={<PictureOutlined />}
          aria-label={text("tool.picture")}
          loading={insert.isPending}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => input.current?.click()}
        />
      </Tooltip>
      {insert.error instanceof DOMException ? (
        <Alert type="error" showIcon role="alert" title={text("tool.noPicture")} />
      ) : (
        <FaultNote error={insert.error} />
      )}
    </>
  );
}
