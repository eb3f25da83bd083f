import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The server that the pages are developed against. */
const api = process.env.TONGZHENG_API ?? "http://127.0.0.1:8080";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { "/api": api } },
  build: {
    manifest: true, // first-load.ts reads from it what the workbench needs
    target: "es2023",
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // What every page needs and changes seldom: a new version of ours leaves it in the browsers' caches.
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store)\// },
            {
              name: "data",
              test: /node_modules\/(@tanstack\/(history|query-core|react-query|react-router|router-core|store|react-store)|i18next|react-i18next)\//,
            },
          ],
        },
      },
    },
  },
});
