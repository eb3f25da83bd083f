export { type Act, ActDrawer } from "./act-drawer.tsx";
export { Download } from "./download.tsx";
export { EditDrawer } from "./edit-drawer.tsx";
export { OrderList } from "./order-list.tsx";
export { type Send, send } from "./send.ts";
