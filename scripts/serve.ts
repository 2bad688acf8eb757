import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { MigrationProblem, migrate } from "@/server/db/migrate";
import { type Env, readEnv } from "@/server/settings";
import { ensureBuild } from "./build";
import { keepSecret, lockDataFolder, openDataFolder } from "./data-folder";
import { type Embedded, startEmbedded } from "./embedded";
import { Problem } from "./problem";

type Mode = "start" | "dev";
/** What to do once the database is ready and before the app starts; returns lines to print below the address. */
type Prepare = (address: string) => Promise<string[]>;

/** How long the app may take to end its requests before it is ended. */
const graceMs = 5000;

/** Runs the desk until it is told to stop: data folder, database, migrations, build, app. */
export async function serve(mode: Mode, prepare: Prepare): Promise<void> {
  const env = requireEnv();
  const data = openDataFolder(env.STET_DATA_DIR);
  await lockDataFolder(data);
  await requireFreePort(env);
  process.env.NEXTAUTH_SECRET = env.NEXTAUTH_SECRET ?? keepSecret(data, "session-secret");
  process.env.NEXTAUTH_URL = env.STET_URL;
  process.env.STET_URL = env.STET_URL;

  let app: ChildProcess | null = null;
  let embedded: Embedded | null = null;
  const stop = onStopSignal(async () => {
    if (app) await endProcess(app);
    await embedded?.stop();
  });
  try {
    if (!env.DATABASE_URL) embedded = await startEmbedded(data);
    process.env.DATABASE_URL = embedded?.url ?? env.DATABASE_URL ?? "";
    await bringUpToDate(process.env.DATABASE_URL);
    if (mode === "start") await ensureBuild();
    const lines = await prepare(env.STET_URL);
    if (stop.running) return await stop.running;
    app = startApp(mode, env);
    const ended = once(app, "exit");
    await Promise.race([untilItAnswers(env), ended, embedded?.lost].filter((each) => each !== undefined));
    if (isRunning(app))
      console.log([`\nStet is at ${env.STET_URL}`, ...lines, "Stop it with Ctrl-C.\n"].join("\n"));
    await Promise.race([ended, embedded?.lost].filter((each) => each !== undefined));
  } finally {
    await stop.now();
  }
  if (!stop.asked) throw new Problem("The app ended unexpectedly. What it said last stands above.");
}

function requireEnv(): Env {
  const read = readEnv(process.env);
  if ("env" in read) return read.env;
  throw new Problem(
    `Some settings are not right:\n${read.problems.map((problem) => `  ${problem}`).join("\n")}\nThe README lists them all.`,
  );
}

async function requireFreePort({ HOST, PORT }: Env): Promise<void> {
  const probe = createServer();
  await new Promise<void>((free, taken) =>
    probe
      .once("error", (error: NodeJS.ErrnoException) => taken(portProblem(error, HOST, PORT)))
      .listen(PORT, HOST, free),
  );
  await new Promise((closed) => probe.close(closed));
}

function portProblem(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new Problem(
      `Port ${port} is taken by another program. Stop that, or choose another: PORT=${port + 1} npm start`,
    );
  }
  if (error.code === "EACCES")
    return new Problem(`This user may not listen on port ${port}. Choose one above 1023 with PORT.`);
  return new Problem(
    `Stet cannot listen on ${host}, port ${port} (${error.code}). Set HOST to an address of this machine.`,
  );
}

async function bringUpToDate(url: string): Promise<void> {
  try {
    await migrate(url);
  } catch (error) {
    if (error instanceof MigrationProblem) throw new Problem(error.message);
    const reason =
      error instanceof Error ? error.message || String((error as NodeJS.ErrnoException).code) : String(error);
    throw new Problem(
      `The database cannot be used: ${reason}. Check DATABASE_URL and that PostgreSQL runs, or unset it to use the embedded database.`,
    );
  }
}

/** Proxies keep idle connections for a minute: one that the app closes first may just be carrying a request. */
const keepAliveMs = 75_000;

function startApp(mode: Mode, { HOST, PORT }: Env): ChildProcess {
  const keepAlive = mode === "start" ? ["--keepAliveTimeout", String(keepAliveMs)] : [];
  const args = [mode, "--port", String(PORT), "--hostname", HOST, ...keepAlive];
  return fork("node_modules/next/dist/bin/next", args, {
    stdio: ["ignore", mode === "dev" ? "inherit" : "ignore", "inherit", "ipc"],
    execArgv: ["--import", "./scripts/end-with-parent.mjs"],
    env: { ...process.env, NODE_ENV: mode === "dev" ? "development" : "production" },
    detached: true, // Ctrl-C is for this process, which ends the app and then the database.
  });
}

async function untilItAnswers({ HOST, PORT }: Env): Promise<void> {
  const host = HOST === "0.0.0.0" || HOST === "::" ? "127.0.0.1" : HOST;
  for (;;) {
    const answer = await fetch(`http://${host}:${PORT}/api/v1/health`).catch(() => null);
    if (answer) return;
    await new Promise((again) => setTimeout(again, 100));
  }
}

/** Does `end` once: at the first signal to stop, when the terminal goes away, or when told to. */
function onStopSignal(end: () => Promise<void>) {
  const stop = {
    asked: false,
    running: null as Promise<void> | null,
    now: () => (stop.running ??= end()),
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      stop.asked = true;
      void stop.now().then(() => process.exit(0));
    });
  }
  return stop;
}

async function endProcess(app: ChildProcess): Promise<void> {
  if (!isRunning(app)) return;
  const ended = once(app, "exit");
  app.kill("SIGTERM");
  const late = setTimeout(() => app.kill("SIGKILL"), graceMs);
  await ended;
  clearTimeout(late);
}

const isRunning = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;
