import { toast } from "@/components/ui/toast";

/** Puts `text` on the clipboard, and says whether the browser allowed it. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast("Copied.");
  } catch {
    toast.error("The browser does not allow copying. Select the text instead.");
  }
}
