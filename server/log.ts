import pino from "pino";

/**
 * The process's log: JSON lines on standard error, which `npm start` passes on. Ids only; never text of articles,
 * addresses or secrets.
 */
export const log = pino({ level: process.env.LOG_LEVEL ?? "info", base: null }, pino.destination(2));
