import { shellTexts } from '#app/i18n/shell.ts'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import { letters } from '#app/platform/say/words.ts'

/** "230 dari 1.500 huruf", counted as the server counts when it refuses. */
export function LetterCount({ id, text, limit }: { id: string; text: string; limit: number }) {
  const t = useTexts(shellTexts)
  const language = useLanguage()
  const number = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'id-ID')
  const count = letters(text)
  const over = count - limit
  return (
    <p className={over > 0 ? 'hint num over' : 'hint num'} id={id}>
      {t.letters({ count: number.format(count), limit: number.format(limit) })}
      {over > 0 && <strong> {t.lettersOver({ over: number.format(over) })}</strong>}
    </p>
  )
}
