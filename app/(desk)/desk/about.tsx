import type { ReactNode } from "react";
import { DeskTabs, type DeskTab } from "@/components/desk/desk-tabs";
import { can, type Permission, roleName } from "@/domain/access";
import type { Actor } from "@/server/auth/actor";
import type { OwnDesk } from "@/server/desk/queries";
import { Framed } from "../framed";

type Props = { actor: Actor; desk: OwnDesk; path: string; children: ReactNode };

/** One of the pages about a desk, under its name, with the way to the others that the person may see. */
export function AboutDesk({ actor, desk, path, children }: Props) {
  return (
    <Framed current="desk" actor={actor}>
      <div className="max-w-[46rem]">
        <p className="text-small text-muted">Your role: {roleName[desk.role].toLowerCase()}</p>
        <h1 className="font-serif text-h1 font-semibold tracking-tight wrap-anywhere">{desk.name}</h1>
        <DeskTabs tabs={tabs.filter(({ needs }) => can(desk.role, needs))} current={path} />
        {children}
      </div>
    </Framed>
  );
}

const tabs: (DeskTab & { needs: Permission })[] = [
  { path: "/desk", name: "Members", needs: "desk:read" },
  { path: "/desk/policy", name: "Policy", needs: "desk:read" },
  { path: "/desk/agreement", name: "Agreement", needs: "desk:read-agreement" },
  { path: "/desk/log", name: "Log", needs: "desk:read-log" },
  { path: "/desk/data", name: "Data", needs: "article:restore" },
];
