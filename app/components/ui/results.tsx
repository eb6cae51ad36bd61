/** How much a list shows and of what; after another filter or page the focus goes here (`layout/use-arrival.ts`). */
export function Results({ line }: { line: string }) {
  return (
    <p className="results sm quiet num" data-hasil="" tabIndex={-1}>
      {line}
    </p>
  )
}
