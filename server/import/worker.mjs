// A worker thread's way into the TypeScript sources.
import { tsImport } from "tsx/esm/api";

const { readTask } = await tsImport("./read-task.ts", import.meta.url);

export default readTask;
