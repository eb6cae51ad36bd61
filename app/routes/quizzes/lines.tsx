/** What was answered, as `answerWords` says it: a list where it is several things. */
export function Lines({ lines, lang }: { lines: readonly string[]; lang: string | undefined }) {
  const [only = ''] = lines
  if (lines.length < 2)
    return (
      <p className="whitespace-pre-line wrap-anywhere" lang={lang}>
        {only}
      </p>
    )
  return (
    <ul className="stack-2" lang={lang}>
      {lines.map((line, index) => (
        <li key={index} className="whitespace-pre-line wrap-anywhere">
          {line}
        </li>
      ))}
    </ul>
  )
}
