import { createContext, useContext } from "react";
import type { Duty } from "./module.ts";

const DutiesContext = createContext<readonly Duty[]>([]);

/** Tells the workbench of the duties of all modules; the office names the modules. */
export const DutiesProvider = DutiesContext.Provider;

/** What may wait for people besides their tasks. */
export const useDuties = () => useContext(DutiesContext);
