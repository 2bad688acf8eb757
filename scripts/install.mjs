// Brings node_modules to what package-lock.json says. Plain JavaScript, for it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";

const oldest = [20, 19];
const stamp = "node_modules/.stet-installed";

/** Ends the process with advice when this Node is too old; installs what is missing. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    stop(
      `Stet needs Node ${oldest.join(".")} or newer; this is ${process.versions.node}. See https://nodejs.org`,
    );
  }
  const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.error("Installing what Stet needs. This takes a minute or two, once.");
  // Not `npm ci`: the lock was written where packages for other systems could not be had, and `ci` refuses that.
  const { status } = spawnSync("npm", ["install", "--no-save", "--ignore-scripts", "--loglevel=error"], {
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0)
    stop("npm could not install what Stet needs. Check the connection to the npm registry, then try again.");
  writeFileSync(stamp, wanted);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
