const lines = ["92%", "100%", "97%", "41%", "100%", "95%", "99%", "63%"];

/** Stands in the reading column's place while the article is fetched. */
export default function Loading() {
  return (
    <main className="mx-auto max-w-[35rem] px-5 pt-24" aria-busy="true">
      <div className="sr-only" role="status">
        <h1>Opening the article</h1>
      </div>
      <div className="h-8 w-4/5 bg-sunken" />
      <div className="mt-3 h-4 w-2/5 bg-sunken" />
      <div className="mt-10 grid gap-4">
        {lines.map((width, at) => (
          <div key={at} className="h-4 bg-sunken" style={{ width }} />
        ))}
      </div>
    </main>
  );
}
