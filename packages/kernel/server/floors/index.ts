import { baseFloor, type Module } from "../base/index.ts";

/** The kernel's floors from the lowest up; migrations run in this order. */
export const kernelFloors: readonly Module[] = [baseFloor];
