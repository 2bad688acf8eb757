// A worker thread's way into the TypeScript sources.
import { fileURLToPath } from "node:url";
import { tsImport } from "tsx/esm/api";

const { readTask } = await tsImport("./read-task.ts", {
  parentURL: import.meta.url,
  tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)),
});

export default readTask;
