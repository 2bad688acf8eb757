/** What stands where a list will be. Unseen for the first 300 ms, for most lists are there sooner. */
export function LoadingRows({ label, rows = 5 }: { label: string; rows?: number }) {
  return (
    <div role="status" className="mt-4 appear-late border-t border-line-strong md:-mx-4">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} aria-hidden className="border-b border-line py-5 md:px-4">
          <div className="h-3.5 w-2/5 rounded bg-sunken" />
          <div className="mt-2.5 h-2.5 w-1/4 rounded bg-sunken" />
        </div>
      ))}
    </div>
  );
}
