import { useEffect } from "react";
import { useUiText } from "../text/use-ui-text.ts";

/** Names the browser's tab after the page. */
export function useDocumentTitle(title: string) {
  const text = useUiText();
  useEffect(() => {
    document.title = `${title} · ${text("product")}`;
  }, [title, text]);
}
