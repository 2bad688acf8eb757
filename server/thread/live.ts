import type { Prisma } from "@/generated/prisma/client";

/** Threads that are there to be read: on words or on a live claim, with something said that was not deleted. */
export const liveThreads = {
  OR: [{ claimId: null }, { claim: { deletedAt: null } }],
  comments: { some: { deletedAt: null } },
} satisfies Prisma.ThreadWhereInput;
