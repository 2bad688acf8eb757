// A worker thread's way into the TypeScript sources: one export for each task.
import { fileURLToPath } from "node:url";
import { tsImport } from "tsx/esm/api";

const { tasks } = await tsImport("./tasks.ts", {
  parentURL: import.meta.url,
  tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)),
});

export const { read, follow, compare } = tasks;
