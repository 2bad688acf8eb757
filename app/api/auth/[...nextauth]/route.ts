import NextAuth from "next-auth";
import { authOptions } from "@/server/auth/options";

const handler: unknown = NextAuth(authOptions);

export { handler as GET, handler as POST };
