"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";

/** A menu under a button: `trigger` is that button. */
export function Menu({ trigger, children }: { trigger: ReactNode; children: ReactNode }) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={6}
          collisionPadding={8}
          className="z-40 max-h-(--radix-dropdown-menu-content-available-height) max-w-[min(24rem,calc(100vw-1rem))] min-w-48 overflow-y-auto rounded border border-line-strong bg-raised py-1 text-tool wrap-anywhere text-ink shadow-float"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

type ItemProps = { onSelect: () => void; isDanger?: boolean; children: ReactNode };

export function MenuItem({ onSelect, isDanger = false, children }: ItemProps) {
  return (
    <DropdownMenu.Item onSelect={onSelect} className={`${itemClass} ${isDanger ? "text-disputed-text" : ""}`}>
      {children}
    </DropdownMenu.Item>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-3 py-1.5 text-small text-muted">{children}</DropdownMenu.Label>;
}

export function MenuRule() {
  return <DropdownMenu.Separator className="my-1 border-t border-line" />;
}

/** An entry that goes to another page. */
export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <DropdownMenu.Item asChild className={itemClass}>
      <Link prefetch={false} href={href} className="text-ink no-underline">
        {children}
      </Link>
    </DropdownMenu.Item>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  choices: readonly { value: string; name: string }[];
  onChoose: (value: string) => void;
};

/** One of a few, chosen without the menu closing. */
export function MenuChoice({ label, value, choices, onChoose }: ChoiceProps) {
  return (
    <DropdownMenu.RadioGroup aria-label={label} value={value} onValueChange={onChoose}>
      <MenuLabel>{label}</MenuLabel>
      {choices.map((choice) => (
        <DropdownMenu.RadioItem
          key={choice.value}
          value={choice.value}
          onSelect={(event) => event.preventDefault()}
          className={itemClass}
        >
          <span className="w-3.5 shrink-0">
            <DropdownMenu.ItemIndicator>
              <Check aria-hidden className="size-3.5" />
            </DropdownMenu.ItemIndicator>
          </span>
          {choice.name}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

const itemClass =
  "flex min-h-8 cursor-pointer items-center gap-2 px-3 outline-none select-none data-highlighted:bg-accent-bg data-highlighted:shadow-[inset_3px_0_var(--accent)] pointer-coarse:min-h-10";
