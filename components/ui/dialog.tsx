"use client";

import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";

type Props = {
  title: string;
  description?: ReactNode;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** When it has closed. The focus goes back to where it was, unless this answers `true`: then it has gone elsewhere. */
  onClosed?: () => unknown;
  children?: ReactNode;
  /** The buttons, the one to choose last. */
  actions: ReactNode;
};

/** For what cannot happen in place. Escape and a press outside close it; the focus goes back to where it was. */
export function Dialog({ title, description, isOpen, onOpenChange, onClosed, children, actions }: Props) {
  return (
    <Primitive.Root open={isOpen} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-[rgb(0_0_0/.35)]" />
        <Primitive.Content
          onCloseAutoFocus={(event) => onClosed?.() === true && event.preventDefault()}
          {...(description === undefined && { "aria-describedby": undefined })}
          className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-[28rem] -translate-x-1/2 -translate-y-1/2 overflow-auto rounded border border-line-strong bg-raised p-5 text-tool text-ink shadow-float"
        >
          <Primitive.Title className="font-serif text-h2 font-semibold">{title}</Primitive.Title>
          {description && (
            <Primitive.Description asChild>
              <div className="mt-2 text-tool text-soft">{description}</div>
            </Primitive.Description>
          )}
          {children && <div className="mt-4">{children}</div>}
          <div className="mt-5 flex flex-wrap justify-end gap-2">{actions}</div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
