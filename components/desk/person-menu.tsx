"use client";

import { signOut } from "next-auth/react";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { ThemeChoice } from "@/components/theme/theme-choice";
import { Menu, MenuItem, MenuLabel, MenuRule } from "@/components/ui/menu";
import { Initials } from "./initials";

/** Who is signed in, how the desk looks to them, and the way out. */
export function PersonMenu({ name, email }: { name: string; email: string }) {
  const router = useRouter();
  return (
    <Menu
      trigger={
        <button type="button" className="flex rounded-full pointer-coarse:p-2">
          <Initials name={name} />
          <span className="sr-only">: account, theme and sign out</span>
        </button>
      }
    >
      <MenuLabel>
        <span className="block font-semibold text-ink">{name}</span>
        {email}
      </MenuLabel>
      <MenuRule />
      <MenuItem onSelect={() => router.push("/account")}>Your account</MenuItem>
      <MenuRule />
      <ThemeChoice />
      <MenuRule />
      <MenuItem onSelect={() => void leave()}>Sign out</MenuItem>
    </Menu>
  );
}

async function leave() {
  try {
    await signOut({ redirect: false });
    window.location.assign("/sign-in");
  } catch {
    toast.error("You are still signed in: Stet cannot be reached. Try again.");
  }
}
