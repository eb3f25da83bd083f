export { UrgencyTag } from "./components/urgency-tag.tsx";
export { workflowWeb } from "./web-module.tsx";
