"use client";

import { useEffect } from "react";
import { toast, Toaster } from "sonner";
import { listenForToasts, takeToasts } from "./toast";

/** Where messages appear. Their look is ours, so that it follows the theme by itself. */
export function ShownToasts() {
  useEffect(() => {
    const showAll = () => takeToasts().forEach((message) => message(toast));
    showAll();
    return listenForToasts(showAll);
  }, []);
  return (
    <Toaster
      // Under a dialog, over what that lies on: a message must not cover the button that closes it.
      className="z-45! print:hidden"
      position="bottom-center"
      // Above what a screen has at its bottom that people go on to press.
      offset={{ bottom: "var(--messages-above, 24px)" }}
      mobileOffset={{ bottom: "var(--messages-above, 16px)" }}
      duration={6000}
      containerAriaLabel="Messages"
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-(--width) items-center gap-3 rounded border border-line-strong bg-raised px-3 py-2 font-sans text-tool text-ink shadow-float",
          title: "font-medium",
          description: "text-soft",
          content: "min-w-0 flex-1 wrap-anywhere",
          actionButton: "rounded border border-line-strong px-2 py-1 text-tool hover:bg-sunken",
          cancelButton: "rounded px-2 py-1 text-tool text-soft hover:bg-sunken",
          error: "border-l-3 border-l-disputed-line",
          icon: "hidden",
        },
      }}
    />
  );
}
