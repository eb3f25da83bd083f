import { ConfigProvider } from "antd";
import type { Locale } from "antd/es/locale";
import { type ReactNode, useLayoutEffect, useMemo } from "react";
import "./base.css";
import "./print.css";
import { Toasts } from "../feedback/toast.tsx";
import { useWayOut } from "../keyboard/use-way-out.ts";
import { paint } from "./palette.ts";
import { type TypeSize, themeOf } from "./theme.ts";
import { TypeSizeContext } from "./type-size.ts";

interface ThemeProviderProps {
  size: TypeSize;
  /** Ant Design's own words in the language of the page. */
  locale: Locale | undefined;
  children: ReactNode;
}

/** Puts our theme, the size of type and Ant Design's words around a page, and the keyboard's way out of its fields. */
export function ThemeProvider({ size, locale, children }: ThemeProviderProps) {
  const theme = useMemo(() => themeOf(size, !window.matchMedia("(prefers-reduced-motion: reduce)").matches), [size]);
  useWayOut();
  useLayoutEffect(() => paint(document.documentElement), []);
  useLayoutEffect(() => {
    document.documentElement.dataset.type = size;
  }, [size]);
  return (
    <ConfigProvider
      theme={theme}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      {...(locale ? { locale } : {})}
    >
      <TypeSizeContext value={size}>{children}</TypeSizeContext>
      <Toasts />
    </ConfigProvider>
  );
}
