import { createContext } from "react";
import type { TypeSize } from "./theme.ts";

/** The size of type of the page, for those parts that need room by its measure. */
export const TypeSizeContext = createContext<TypeSize>("normal");
