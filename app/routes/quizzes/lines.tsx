/** What was answered, as `answerWords` says it. */
export function Lines({ lines, lang }: { lines: readonly string[]; lang: string | undefined }) {
  return (
    <span className="stack-2" lang={lang}>
      {lines.map((line) => (
        <span key={line} className="block whitespace-pre-line wrap-anywhere">
          {line}
        </span>
      ))}
    </span>
  )
}
