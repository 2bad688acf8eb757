/** Founds the desk from the settings, or says how a person does. */
export async function prepareDesk(address: string): Promise<string[]> {
  // Only now: these modules connect to the database that the settings name.
  const { prepareSetUp } = await import("@/server/auth/set-up");
  const { db } = await import("@/server/db/client");
  const path = await prepareSetUp();
  await db.$disconnect();
  return path
    ? [
        "",
        "This desk is new. Open this link once to set it up (it lasts 24 hours):",
        `  ${address}${path}`,
        "",
      ]
    : [];
}
