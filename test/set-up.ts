import { inject, vi } from "vitest";

// Before any module of the app is loaded, for these connect to the database that the settings name.
process.env.DATABASE_URL = inject("database").url;
process.env.NEXTAUTH_SECRET = "a secret of at least thirty-two characters, for tests";
process.env.LOG_LEVEL = "silent";

vi.mock("next/headers", () => import("./request-scope"));
