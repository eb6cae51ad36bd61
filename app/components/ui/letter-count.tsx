import { shellTexts } from '#app/i18n/shell.ts'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import { number } from '#app/platform/say/figures.ts'
import { letters } from '#app/platform/say/words.ts'

/** "230 dari 1.500 huruf", counted as the server counts when it refuses. */
export function LetterCount({ id, text, limit }: { id: string; text: string; limit: number }) {
  const t = useTexts(shellTexts)
  const language = useLanguage()
  const count = letters(text)
  const over = count - limit
  return (
    <p className={over > 0 ? 'hint num over' : 'hint num'} id={id}>
      {t.letters({ count: number(count, language), limit: number(limit, language) })}
      {over > 0 && <strong> {t.lettersOver({ over: number(over, language) })}</strong>}
    </p>
  )
}
