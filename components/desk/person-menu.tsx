"use client";

import { useRouter } from "next/navigation";
import { useSignOut } from "@/components/kept/use-sign-out";
import { ThemeChoice } from "@/components/theme/theme-choice";
import { Menu, MenuItem, MenuLabel, MenuRule } from "@/components/ui/menu";
import { Initials } from "./initials";

/** Who is signed in, how the desk looks to them, and the way out. */
export function PersonMenu({ id, name, email }: { id: string; name: string; email: string }) {
  const router = useRouter();
  const { signOut, dialog } = useSignOut(id, () => window.location.assign("/sign-in"));
  return (
    <>
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
        <MenuItem onSelect={signOut}>Sign out</MenuItem>
      </Menu>
      {dialog}
    </>
  );
}
