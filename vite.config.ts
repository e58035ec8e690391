import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react(), tailwindcss()],
  clearScreen: false,
  build: {
    // WebKitGTK 2.40 (Debian 12) and the system web views of macOS 13 and Windows 10.
    target: ["safari16.4", "chrome111"],
    // The content security policy allows fonts and images from files only, never from data URLs in CSS.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The largest part is React with the router; a screen is loaded when it is first opened.
    chunkSizeWarningLimit: 700,
  },
});
