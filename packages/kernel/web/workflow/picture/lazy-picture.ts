import { lazy } from "react";

/** The picture of a process for other pages; its viewer is loaded when it is shown. */
export const ProcessPicture = lazy(() => import("./process-picture.tsx"));
