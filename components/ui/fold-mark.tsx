import { ChevronDown, ChevronRight } from "lucide-react";
import { memo } from "react";

/** Beside the words of a button that shows and hides what comes after it. */
export const FoldMark = memo(function FoldMark({ isOpen }: { isOpen: boolean }) {
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return <Icon aria-hidden className="inline size-[1em] align-[-0.125em]" />;
});
